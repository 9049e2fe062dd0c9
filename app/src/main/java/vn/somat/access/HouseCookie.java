package vn.somat.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Cookie của máy chủ: for the whole house, never for a script, never sent along from elsewhere. Over TLS its name says that nobody
 * but this server can have set it (RFC 6265bis, {@code __Host-}), and one under the plain name is not looked at.
 */
public final class HouseCookie {

    private static final String HOST = "__Host-";

    private HouseCookie() {}

    public static ResponseCookieBuilder of(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name(name, request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure());
    }

    public static @Nullable String value(String name, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(name, request));
        return cookie == null ? null : cookie.getValue();
    }

    /** As the browser knows it on the way this request came. */
    public static String name(String name, HttpServletRequest request) {
        return request.isSecure() ? HOST + name : name;
    }
}
