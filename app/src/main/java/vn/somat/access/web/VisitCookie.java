package vn.somat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.somat.access.HouseCookie;

/**
 * What a browser shows of itself: before sign-in chance alone, so that forms can be told from forged ones; from sign-in on the
 * secret of the visit: of two parts, the first of which changes when a screen is unlocked. No instance remembers it.
 */
@Component
class VisitCookie {

    private static final String NAME = "phien";
    private static final String FRESH = VisitCookie.class.getName();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    private final SecureRandom random;

    VisitCookie(SecureRandom random) {
        this.random = random;
    }

    /** Null when the browser has none that we gave it. */
    @Nullable
    String of(HttpServletRequest request) {
        if (request.getAttribute(FRESH) instanceof String fresh) {
            return fresh;
        }
        var value = HouseCookie.value(NAME, request);
        return value != null && FORM.matcher(value).matches() ? value : null;
    }

    /** For this request; {@link #give} tells the browser. */
    String fresh(HttpServletRequest request) {
        var secret = chance() + "." + chance();
        request.setAttribute(FRESH, secret);
        return secret;
    }

    private String chance() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Until the browser is closed; what was planted before is worth nothing from here on. */
    void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(FRESH, secret);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                HouseCookie.of(NAME, secret, request).build().toString());
    }
}
