package vn.somat.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before any of our pages was reached: filters, the container, a page that could not be drawn. */
@Controller
class LastResort implements ErrorController {

    private final Failures failures;
    private final Wording wording;
    private final Answers answers;

    LastResort(Failures failures, Wording wording, Answers answers) {
        this.failures = failures;
        this.wording = wording;
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answers.with(words(request, locale), request, response);
    }

    private RefusalWords words(HttpServletRequest request, Locale locale) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return failures.words(failure, locale);
        }
        // Filters refuse with the key of a text in place of a message.
        if (request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String said
                && wording.knows(said, locale)) {
            return wording.plain(status, said, locale);
        }
        return failures.status(status, locale);
    }
}
