package vn.somat.site;

import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.somat.ledger.Refusal;
import vn.somat.vault.VaultAbsent;
import vn.somat.vault.VaultRefusal;
import vn.somat.vault.VaultSealed;

/** What each kind of exception means to the person in front of the screen. Logs what nobody expected, quietly. */
@Component
class Failures {

    private final Wording wording;
    private final QuietLog log;

    Failures(Wording wording, QuietLog log) {
        this.wording = wording;
        this.log = log;
    }

    RefusalWords words(Throwable failure, Locale locale) {
        return switch (failure) {
            case Refusal refusal -> wording.of(refusal, locale);
            case VaultSealed sealed -> wording.plain(503, "vault.sealed", locale);
            case VaultAbsent absent -> wording.plain(503, "vault.absent", locale);
            case VaultRefusal refusal -> wording.of(refusal, locale);
            case BindException form -> wording.of(form.getBindingResult(), locale);
            case MethodArgumentTypeMismatchException argument ->
                // An address made by hand names what does not exist.
                argument.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? wording.plain(404, "site.error.not-there", locale)
                        : wording.ofField(argument.getName(), locale);
            case MissingServletRequestParameterException missing ->
                wording.ofMissing(missing.getParameterName(), locale);
            case TypeMismatchException value -> wording.plain(400, "site.error.form", locale);
            case ServletRequestBindingException missing -> wording.plain(400, "site.error.form", locale);
            case HttpMessageNotReadableException body -> wording.plain(400, "site.error.body", locale);
            // A form that is too large is found out by the first filter that looks for the form's token.
            case InvalidParameterException form -> status(form.getErrorCode(), locale);
            case MaxUploadSizeExceededException file -> wording.plain(413, "site.error.too-large", locale);
            case MultipartException body -> wording.plain(400, "site.error.body", locale);
            // Two who wait for each other: the database lets one go on, and nothing of the other is written.
            case PessimisticLockingFailureException busy -> wording.plain(409, "site.error.at-once", locale);
            case DataAccessResourceFailureException gone -> databaseGone(gone, locale);
            case CannotCreateTransactionException gone -> databaseGone(gone, locale);
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                status(known.getStatusCode().value(), locale);
            default -> databaseIsTheCause(failure) ? databaseGone(failure, locale) : unexpected(failure, locale);
        };
    }

    /** What a bare status means, where nothing more is known. */
    RefusalWords status(int status, Locale locale) {
        var code = switch (HttpStatus.resolve(status)) {
            case UNAUTHORIZED -> "site.error.no-token";
            case FORBIDDEN -> "site.error.not-allowed";
            case NOT_FOUND -> "site.error.not-there";
            case CONTENT_TOO_LARGE -> "site.error.too-large";
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "site.error.media-type";
            case METHOD_NOT_ALLOWED -> "site.error.method";
            case null, default -> "site.error.form";
        };
        return wording.plain(status, code, locale);
    }

    private RefusalWords databaseGone(Throwable gone, Locale locale) {
        log.failure(gone);
        return wording.plain(503, isFull(gone) ? "site.error.full" : "site.error.database", locale);
    }

    /** SQL state 53100: no room left on the disk. */
    private static boolean isFull(Throwable failure) {
        return anyCause(failure, cause -> cause instanceof SQLException sql && "53100".equals(sql.getSQLState()));
    }

    private RefusalWords unexpected(Throwable failure, Locale locale) {
        return wording.plain(500, "site.error.unexpected", locale, log.failure(failure));
    }

    /** A connection that breaks in the middle of an act is told by the driver alone. */
    private static boolean databaseIsTheCause(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof CannotGetJdbcConnectionException
                        || cause instanceof SQLException sql && brokenConnection(sql));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> is) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (is.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** SQL states of class 08 (connection), 53 (disk or memory full) and 57P (server going down). */
    private static boolean brokenConnection(SQLException sql) {
        var state = sql.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
