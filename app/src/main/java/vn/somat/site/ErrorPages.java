package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.somat.access.Noticed;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;

/** The one place where an exception becomes an answer: a page, a fragment above the form, or problem details. */
@ControllerAdvice
class ErrorPages {

    private final Failures failures;
    private final Answers answers;
    private final LawRefusals law;
    private final Requests requests;
    private final Noticed noticed;

    ErrorPages(Failures failures, Answers answers, LawRefusals law, Requests requests, Noticed noticed) {
        this.noticed = noticed;
        this.failures = failures;
        this.answers = answers;
        this.law = law;
        this.requests = requests;
    }

    @ExceptionHandler
    Object refused(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var words = failures.words(failure, locale);
        if (failure instanceof Refusal refusal) {
            law.keep(refusal, request);
            if (refusal.kind() == Refusal.Kind.NOT_THERE
                    && request.getAttribute(Reader.class.getName()) instanceof Reader reader) {
                noticed.notThere(reader, request.getRemoteAddr());
            }
            words = requests.with(words, refusal, request, locale);
        }
        return answers.with(words, request, response);
    }
}
