package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vn.somat.access.HouseCookie;

/** Ngôn ngữ, remembered by the browser under the name that fits the way it came, see {@link HouseCookie}. */
final class HouseLanguage implements LocaleResolver {

    private static final String NAME = "ngon-ngu";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return by(request).resolveLocale(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        by(request).setLocale(request, response, locale);
    }

    private static CookieLocaleResolver by(HttpServletRequest request) {
        var cookies = new CookieLocaleResolver(HouseCookie.name(NAME, request));
        cookies.setDefaultLocaleFunction(HouseLanguage::first);
        cookies.setCookieHttpOnly(true);
        cookies.setCookieSameSite("Strict");
        cookies.setCookieSecure(request.isSecure());
        return cookies;
    }

    /** Pages are Vietnamese whatever language the browser was installed in; a program is answered as it asks. */
    private static Locale first(HttpServletRequest request) {
        boolean program = request.getRequestURI().startsWith("/api/");
        return program && request.getLocale().getLanguage().equals("en") && request.getHeader("Accept-Language") != null
                ? Locale.ENGLISH
                : PagesConfiguration.VIETNAMESE;
    }
}
