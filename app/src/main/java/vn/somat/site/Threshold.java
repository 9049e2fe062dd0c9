package vn.somat.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The threshold of the house (ngưỡng cửa): before set-up every page leads to the set-up, while the vault is sealed every
 * page leads to its opening. It stands before sign-in, because without an account or an open vault nobody can sign in.
 */
@Component
@Order(Threshold.BEFORE_SIGN_IN)
class Threshold extends OncePerRequestFilter {

    /** Spring Security stands at -100. */
    static final int BEFORE_SIGN_IN = -110;

    private static final List<String> ALWAYS_OPEN = List.of(
            "/setup",
            "/unseal",
            "/language",
            "/sign-out",
            "/error",
            "/api/v1/health",
            "/api/openapi.json",
            "/api/openapi.yaml",
            "/fonts",
            "/htmx",
            "/somat.css",
            "/somat.js",
            "/icon.svg",
            "/favicon.ico");

    private final Readiness readiness;

    Threshold(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return ALWAYS_OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (readiness.now()) {
            case OPEN -> chain.doFilter(request, response);
            case NOT_SET_UP -> lead("/setup", "vault.absent", request, response);
            case SEALED -> lead(unsealAndComeBackTo(request), "vault.sealed", request, response);
        }
    }

    private static void lead(String there, String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (goesToAPage(request)) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(there);
        } else {
            // What was typed must not be lost by leading away from it, and no page be drawn into a part of another.
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, why);
        }
    }

    private static boolean goesToAPage(HttpServletRequest request) {
        boolean inPlace = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        return request.getMethod().equals("GET")
                && !inPlace
                && !request.getRequestURI().startsWith("/api/");
    }

    private static String unsealAndComeBackTo(HttpServletRequest request) {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return here.equals("/") ? "/unseal" : "/unseal?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
