package vn.somat.site;

import java.util.Arrays;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/** Opening the vault (mở kho): the only pages that answer while it is sealed. */
@Controller
class UnsealPages {

    private final Vault vault;

    UnsealPages(Vault vault) {
        this.vault = vault;
    }

    @GetMapping("/unseal")
    String ask(Model model) {
        if (vault.state() != VaultState.SEALED) {
            return "redirect:/";
        }
        var progress = vault.shareProgress();
        model.addAttribute("progress", progress.given().isEmpty() ? null : progress);
        return "site/unseal";
    }

    @PostMapping("/unseal")
    String open(@RequestParam char[] passphrase, RedirectAttributes flash) {
        try {
            vault.unseal(passphrase);
        } finally {
            Arrays.fill(passphrase, ' ');
        }
        return opened(flash);
    }

    @PostMapping("/unseal/share")
    String offer(@RequestParam String share, RedirectAttributes flash) {
        return vault.offerShare(share).unsealed() ? opened(flash) : "redirect:/unseal";
    }

    /** Somebody gave a wrong share or walked away: start over. */
    @PostMapping("/unseal/forget")
    String forget() {
        vault.forgetShares();
        return "redirect:/unseal";
    }

    private static String opened(RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("site.unseal.opened"));
        return "redirect:/";
    }
}
