package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.somat.ledger.Refusal;
import vn.somat.vault.VaultRefusal;
import vn.somat.vault.VaultSealed;

/** The one place where an exception becomes an answer: a page, a fragment under the form, or problem details. */
@ControllerAdvice
class ErrorPages {

    private final Wording wording;
    private final Answers answers;
    private final QuietLog log;

    ErrorPages(Wording wording, Answers answers, QuietLog log) {
        this.wording = wording;
        this.answers = answers;
        this.log = log;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answers.with(wording.of(refusal, locale), request, response);
    }

    @ExceptionHandler
    Object sealed(VaultSealed sealed, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answers.with(wording.plain(503, "site.unseal.why", locale), request, response);
    }

    @ExceptionHandler
    Object keptShut(VaultRefusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answers.with(
                wording.plain(422, refusal.code(), locale, refusal.args().toArray()), request, response);
    }

    @ExceptionHandler({BindException.class, MethodArgumentNotValidException.class})
    Object unreadable(BindException form, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answers.with(wording.of(form.getBindingResult(), locale), request, response);
    }

    @ExceptionHandler
    Object wrongType(
            TypeMismatchException value, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (value instanceof MethodArgumentTypeMismatchException argument
                && request.getRequestURI().contains("/")) {
            // A path or a list address made by hand: what it names does not exist.
            return request.getMethod().equals("GET")
                    ? answers.with(wording.plain(404, "site.error.not-there", locale), request, response)
                    : answers.with(wording.ofField(argument.getName(), locale), request, response);
        }
        return answers.with(wording.plain(400, "site.error.form", locale), request, response);
    }

    @ExceptionHandler({ServletRequestBindingException.class, HttpMessageNotReadableException.class})
    Object incomplete(Exception malformed, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answers.with(wording.plain(400, "site.error.form", locale), request, response);
    }

    @ExceptionHandler
    Object tooLarge(
            MaxUploadSizeExceededException file,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return answers.with(wording.plain(413, "site.error.too-large", locale), request, response);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    Object databaseGone(Exception gone, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        log.failure(gone);
        return answers.with(wording.plain(503, "site.error.database", locale), request, response);
    }

    @ExceptionHandler
    Object anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            var code = status == 404
                    ? "site.error.not-there"
                    : status == 403 ? "site.error.not-allowed" : "site.error.method";
            return answers.with(wording.plain(status, code, locale), request, response);
        }
        var reference = log.failure(failure);
        return answers.with(wording.plain(500, "site.error.unexpected", locale, reference), request, response);
    }
}
