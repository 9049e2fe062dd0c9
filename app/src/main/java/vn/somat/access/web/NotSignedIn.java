package vn.somat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** A page without a visit: to the sign-in, and back afterwards. A form sent in place stays on the screen. */
final class NotSignedIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (Asked.byHtmx(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "access.visit.over");
        } else {
            response.sendRedirect(Asked.withWayBack("/sign-in", request));
        }
    }
}
