package vn.somat.site;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.ledger.Refusal;

/** What an act leaves to be said on the page that follows it, and what a form must not leave out. */
final class Notices {

    private Notices() {}

    static void leave(RedirectAttributes flash, String code) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(code));
    }

    static <T> T needed(String field, @Nullable T typed) {
        if (typed == null) {
            throw Refusal.invalid(field, "site.setup.needed");
        }
        return typed;
    }
}
