package vn.somat.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.somat.access.Demands;
import vn.somat.access.Reader;
import vn.somat.access.SignIn;
import vn.somat.vault.Vault;

/**
 * Looks who sits at the screen, anew for every request: a visit that is over is thrown away, a locked one gets no
 * further than the lock, one with a password that was drawn for it no further than choosing another, one without codes where
 * the office demands them no further than turning them on.
 */
final class VisitFilter extends OncePerRequestFilter {

    /** The request attribute that holds the visit. */
    static final String VISIT = "visit";

    /** What the lock page itself needs. */
    private static final List<String> THROUGH_THE_LOCK = List.of("/locked", "/sign-out", "/language", "/unseal");

    private static final List<String> BEFORE_THE_NEW_PASSWORD =
            List.of("/account/password", "/sign-out", "/language", "/lock", "/still-here");
    private static final List<String> BEFORE_THE_CODES =
            List.of("/account/codes", "/account/password", "/sign-out", "/language", "/lock", "/still-here");
    /** 423 Locked (RFC 4918); the script of the page shows its lock when it sees this. */
    private static final int LOCKED = 423;

    private final SignIn signIn;
    private final VisitCookie cookie;
    private final Vault vault;
    private final Demands demands;

    VisitFilter(SignIn signIn, VisitCookie cookie, Vault vault, Demands demands) {
        this.demands = demands;
        this.signIn = signIn;
        this.cookie = cookie;
        this.vault = vault;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = cookie.of(request);
        var visit = secret == null ? null : signIn.visit(secret).orElse(null);
        var reader = visit == null ? null : signIn.reader(visit).orElse(null);
        if (visit == null || reader == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(VISIT, visit);
        if (signIn.isLocked(visit)) {
            locked(reader, request, response, chain);
        } else if (visit.mustChangePassword() && !any(BEFORE_THE_NEW_PASSWORD, request)) {
            mustChange(request, response);
        } else if (!visit.hasCodes() && demands.codes() && !any(BEFORE_THE_CODES, request)) {
            mustTurnOnCodes(request, response);
        } else {
            signIn.touch(visit);
            vault.touch();
            Present.during(reader, request, response, chain);
        }
    }

    private static void locked(
            Reader reader, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (any(THROUGH_THE_LOCK, request)) {
            Present.during(reader, request, response, chain);
        } else if (Asked.byHtmx(request)) {
            response.sendError(LOCKED, "access.locked.first");
        } else {
            response.sendRedirect(Asked.withWayBack("/locked", request));
        }
    }

    private static void mustChange(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Asked.byHtmx(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "access.password.must-change");
        } else {
            response.sendRedirect("/account/password");
        }
    }

    private static void mustTurnOnCodes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Asked.byHtmx(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "access.codes.must");
        } else {
            response.sendRedirect("/account/codes");
        }
    }

    private static boolean any(List<String> paths, HttpServletRequest request) {
        return paths.stream().anyMatch(path -> Asked.under(request, path));
    }
}
