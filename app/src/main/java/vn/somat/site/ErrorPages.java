package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.somat.ledger.Refusal;

/** The one place where an exception becomes an answer: a page, a fragment above the form, or problem details. */
@ControllerAdvice
class ErrorPages {

    private final Failures failures;
    private final Answers answers;
    private final LawRefusals law;

    ErrorPages(Failures failures, Answers answers, LawRefusals law) {
        this.failures = failures;
        this.answers = answers;
        this.law = law;
    }

    @ExceptionHandler
    Object refused(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (failure instanceof Refusal refusal) {
            law.keep(refusal, request);
        }
        return answers.with(failures.words(failure, locale), request, response);
    }
}
