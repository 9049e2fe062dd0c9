package vn.somat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import vn.somat.access.Noticed;

/** The API without a token, or with one that does not work: 401, and how to do better; a wrong one is noticed. */
final class NoToken implements AuthenticationEntryPoint {

    private final Noticed noticed;

    NoToken(Noticed noticed) {
        this.noticed = noticed;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean given = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (given) {
            noticed.wrongToken(request.getRemoteAddr());
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"so-mat\"" + (given ? ", error=\"invalid_token\"" : ""));
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "access.token.unknown");
    }
}
