package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Vietnamese or English, remembered by the browser. */
@Controller
class LanguageSwitch {

    private final LocaleResolver languages;

    LanguageSwitch(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    RedirectView speak(
            @RequestParam String to,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, to.equals("en") ? Locale.ENGLISH : PagesConfiguration.VIETNAMESE);
        return OwnPath.redirect(back);
    }
}
