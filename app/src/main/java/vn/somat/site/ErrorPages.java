package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The one place where an exception becomes an answer: a page, a fragment above the form, or problem details. */
@ControllerAdvice
class ErrorPages {

    private final Failures failures;
    private final Answers answers;

    ErrorPages(Failures failures, Answers answers) {
        this.failures = failures;
        this.answers = answers;
    }

    @ExceptionHandler
    Object refused(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return answers.with(failures.words(failure, locale), request, response);
    }
}
