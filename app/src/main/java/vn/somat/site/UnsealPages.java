package vn.somat.site;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.somat.safeguards.machine.MachineGuard;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/** Opening the vault (mở kho): the only pages that answer while it is sealed. */
@Controller
class UnsealPages {

    private final Vault vault;
    private final MachineGuard guard;
    private final Wording wording;

    UnsealPages(Vault vault, MachineGuard guard, Wording wording) {
        this.vault = vault;
        this.guard = guard;
        this.wording = wording;
    }

    @GetMapping("/unseal")
    ModelAndView ask(@RequestParam(required = false) @Nullable String back) {
        if (vault.state() != VaultState.SEALED) {
            return new ModelAndView(OwnPath.redirect(back));
        }
        var progress = vault.shareProgress();
        var page = new ModelAndView("site/unseal");
        page.addObject("back", OwnPath.or(back));
        page.addObject("waitSeconds", wording.secondsUntil(vault.nextAttempt().orElse(null)));
        page.addObject("refuses", guard.refuses());
        page.addObject("forbidden", guard.forbiddenNow());
        page.addObject("progress", progress.given().isEmpty() ? null : progress);
        return page;
    }

    @PostMapping("/unseal")
    RedirectView open(
            @RequestParam String passphrase,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes flash) {
        var typed = passphrase.toCharArray();
        try {
            vault.unseal(typed);
        } finally {
            Arrays.fill(typed, ' ');
        }
        return opened(back, flash);
    }

    @PostMapping("/unseal/share")
    RedirectView offer(
            @RequestParam String share,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes flash) {
        if (vault.offerShare(share).unsealed()) {
            return opened(back, flash);
        }
        flash.addAttribute("back", OwnPath.or(back));
        return new RedirectView("/unseal");
    }

    /** Somebody gave a wrong share or walked away: start over. */
    @PostMapping("/unseal/forget")
    RedirectView forget() {
        vault.forgetShares();
        return new RedirectView("/unseal");
    }

    private static RedirectView opened(@Nullable String back, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("site.unseal.opened"));
        return OwnPath.redirect(back);
    }
}
