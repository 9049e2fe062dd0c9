package vn.somat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.somat.access.ForgedForms;
import vn.somat.access.SignIn;

/** A form that is not from a page of this visit is refused, and that is recorded; nothing was changed. */
final class FormExpired implements AccessDeniedHandler {

    private final SignIn signIn;
    private final VisitCookie cookie;
    private final ForgedForms forged;

    FormExpired(SignIn signIn, VisitCookie cookie, ForgedForms forged) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.forged = forged;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var reader =
                Optional.ofNullable(cookie.of(request)).flatMap(signIn::visit).flatMap(signIn::reader);
        forged.refused(reader.orElse(null), request.getRemoteAddr());
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "access.form.expired");
    }
}
