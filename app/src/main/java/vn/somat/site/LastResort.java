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

    private final Wording wording;
    private final Answers answers;
    private final QuietLog log;

    LastResort(Wording wording, Answers answers, QuietLog log) {
        this.wording = wording;
        this.answers = answers;
        this.log = log;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            var reference = log.failure(failure);
            return answers.with(wording.plain(500, "site.error.unexpected", locale, reference), request, response);
        }
        var code = switch (status) {
            case 401, 403 -> "site.error.not-allowed";
            case 404 -> "site.error.not-there";
            case 413 -> "site.error.too-large";
            default -> "site.error.method";
        };
        return answers.with(wording.plain(status, code, locale), request, response);
    }
}
