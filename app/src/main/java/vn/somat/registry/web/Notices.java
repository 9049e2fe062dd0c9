package vn.somat.registry.web;

import java.util.Arrays;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an act leaves to be said on the page that follows it: numbers and codes only, for it travels with the session. */
final class Notices {

    private Notices() {}

    static void leave(RedirectAttributes flash, String code, Object... args) {
        var shown = Arrays.stream(args).map(Object::toString).toArray();
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(new String[] {code}, shown));
    }
}
