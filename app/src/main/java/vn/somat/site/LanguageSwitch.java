package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Vietnamese or English, remembered by the browser. */
@Controller
class LanguageSwitch {

    private final LocaleResolver languages;

    LanguageSwitch(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    String speak(
            @RequestParam String to,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, to.equals("en") ? Locale.ENGLISH : PagesConfiguration.VIETNAMESE);
        // Only a path of our own: an address given by somebody else must not become a redirect.
        boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") && !back.contains("\n");
        return "redirect:" + (ours ? back : "/");
    }
}
