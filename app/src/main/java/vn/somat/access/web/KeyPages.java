package vn.somat.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.OwnAccount;
import vn.somat.access.Reader;

/** Khóa ký của tôi: by which fingerprint my signatures are known, and how to end the key. */
@Controller
class KeyPages {

    private final OwnAccount own;

    KeyPages(OwnAccount own) {
        this.own = own;
    }

    @GetMapping("/account/key")
    String show(Reader reader, Model model) {
        model.addAttribute("account", own.view(reader));
        model.addAttribute("keys", own.keys(reader));
        return "access/key";
    }

    @PostMapping("/account/key")
    String renew(Reader reader, @RequestParam char[] password, @RequestParam String pin, RedirectAttributes flash) {
        try {
            own.renewKey(reader, password, pin);
        } finally {
            TypedTwice.wipe(password);
        }
        Notices.say(flash, "access.done.key-renewed");
        return "redirect:/account/key";
    }

    @PostMapping("/account/key/revoked")
    String revoke(Reader reader, @RequestParam char[] secret, RedirectAttributes flash) {
        try {
            own.revokeKey(reader, secret);
        } finally {
            TypedTwice.wipe(secret);
        }
        Notices.say(flash, "access.done.key-revoked");
        return "redirect:/account/key";
    }
}
