package vn.somat.access.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Form tokens follow from the second part of what the browser shows of itself, which no page can read and nobody else can guess:
 * every instance knows them, none keeps them, a sign-in changes them, and unlocking a screen does not.
 */
@Component
class FormTokens implements CsrfTokenRepository {

    private static final String PURPOSE = "form/";

    private final VisitCookie cookie;

    FormTokens(VisitCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(cookie.fresh(request));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var secret = cookie.of(request);
        if (token != null && secret != null) {
            cookie.give(secret, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var secret = cookie.of(request);
        return secret == null ? null : token(secret);
    }

    private static CsrfToken token(String secret) {
        try {
            var ours = secret.substring(secret.indexOf('.') + 1);
            var hash = MessageDigest.getInstance("SHA-256").digest((PURPOSE + ours).getBytes(US_ASCII));
            return new DefaultCsrfToken(
                    "X-CSRF-TOKEN",
                    "_csrf",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
