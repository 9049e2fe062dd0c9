package vn.somat.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.regulation.TrustedKeys;

/** Khóa của người làm gói: trusting one and trusting it no longer, by two persons. */
@Controller
@RequestMapping("/regulation/packs/keys")
class PackKeyPages {

    static final String TRUST = "regulation.trust";

    private final TrustedKeys keys;
    private final Together together;

    PackKeyPages(TrustedKeys keys, Together together) {
        this.keys = keys;
        this.together = together;
    }

    @PostMapping
    String trust(
            Reader reader,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String fingerprint,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var unused = keys.trust(holder, key, fingerprint, together.of(reader, TRUST, second));
        Notices.leave(flash, "site.packs.trusted");
        return "redirect:/regulation/packs";
    }

    @PostMapping("/retire")
    String retire(
            Reader reader,
            @RequestParam(defaultValue = "") String retired,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        keys.retire(retired, reason, together.of(reader, TRUST, second));
        Notices.leave(flash, "site.packs.retired-done");
        return "redirect:/regulation/packs";
    }
}
