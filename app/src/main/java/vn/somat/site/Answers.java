package vn.somat.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives a refusal the shape its caller can read: RFC 9457 problem details with {@code citation} on the API, a fragment
 * swapped in above the form for htmx (what was typed stays in the form), a page otherwise.
 */
@Component
class Answers {

    Object with(RefusalWords words, HttpServletRequest request, HttpServletResponse response) {
        if (path(request).startsWith("/api/")) {
            return ResponseEntity.status(words.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(words));
        }
        boolean fragment = "true".equals(request.getHeader("HX-Request"));
        if (fragment) {
            response.setHeader("HX-Retarget", "#refusal");
            response.setHeader("HX-Reswap", "innerHTML");
            response.setHeader("HX-Push-Url", "false");
        }
        if (words.waitSeconds() > 0) {
            response.setHeader("Retry-After", String.valueOf(words.waitSeconds()));
        }
        var view = new ModelAndView(fragment ? "site/refusal" : "site/error", Map.of("words", words));
        view.setStatus(HttpStatusCode.valueOf(words.status()));
        return view;
    }

    private static ProblemDetail problem(RefusalWords words) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(words.status()), words.sentence());
        var status = HttpStatus.resolve(words.status());
        problem.setTitle(status == null ? String.valueOf(words.status()) : status.getReasonPhrase());
        if (words.citation() != null) {
            problem.setProperty("citation", words.citation());
        }
        if (!words.flaws().isEmpty()) {
            problem.setProperty("flaws", words.flaws());
        }
        if (!words.mayAllow().isEmpty()) {
            problem.setProperty("mayAllow", words.mayAllow());
        }
        return problem;
    }

    /** The address first asked for, also when the container has forwarded to its error page. */
    private static String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }
}
