package vn.somat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the door needs to know of a request. */
final class Asked {

    private Asked() {}

    /** Whether the answer is put into a page that stays on the screen; going to another page in place is going there. */
    static boolean byHtmx(HttpServletRequest request) {
        boolean goes = request.getMethod().equals("GET") && "true".equals(request.getHeader("HX-Boosted"));
        return "true".equals(request.getHeader("HX-Request")) && !goes;
    }

    static boolean under(HttpServletRequest request, String path) {
        var asked = request.getServletPath();
        return asked.equals(path) || asked.startsWith(path + "/");
    }

    /** {@code path} with the way back to the page that was asked for; only a page, never the sending of a form. */
    static String withWayBack(String path, HttpServletRequest request) {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return request.getMethod().equals("GET") ? withWayBack(path, here) : path;
    }

    static String withWayBack(String path, String here) {
        return here.equals("/") ? path : path + "?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** A path of our own or the home page: an address given by somebody else must not become a redirect. */
    static String safe(@Nullable String back) {
        if (back == null || !back.startsWith("/") || back.startsWith("//")) {
            return "/";
        }
        boolean plain = back.chars().allMatch(letter -> letter > ' ' && letter < 127 && "\\{}".indexOf(letter) < 0);
        return plain ? back : "/";
    }
}
