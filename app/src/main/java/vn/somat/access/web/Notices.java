package vn.somat.access.web;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said on the page after an act. */
final class Notices {

    private Notices() {}

    static void say(RedirectAttributes flash, String code) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(code));
    }
}
