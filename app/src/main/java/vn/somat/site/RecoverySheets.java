package vn.somat.site;

import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.ledger.Refusal;
import vn.somat.vault.RecoveryKit;

/**
 * Phiếu khôi phục: shown to the one session that made it, until somebody says that it is printed. It is held in memory
 * only; nothing of it is written, logged or kept by the browser.
 */
@Controller
class RecoverySheets {

    /** Session attribute. */
    static final String KIT = "vn.somat.recovery-kit";

    private static final CacheControl NEVER_KEPT = CacheControl.noStore();

    private final RecoveryPaper paper;

    RecoverySheets(RecoveryPaper paper) {
        this.paper = paper;
    }

    @GetMapping("/setup/recovery")
    String show(
            @SessionAttribute(name = KIT, required = false) @Nullable RecoveryKit kit,
            Model model,
            RedirectAttributes flash) {
        if (kit == null) {
            flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("site.recovery.gone"));
            return "redirect:/";
        }
        model.addAttribute("kit", kit);
        return "site/recovery";
    }

    @GetMapping("/setup/recovery.pdf")
    ResponseEntity<byte[]> print(
            @SessionAttribute(name = KIT, required = false) @Nullable RecoveryKit kit, Locale locale)
            throws IOException {
        if (kit == null) {
            throw Refusal.notThere();
        }
        var pdf = new ByteArrayOutputStream();
        paper.print(kit, locale, pdf);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(NEVER_KEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"phieu-khoi-phuc.pdf\"")
                .body(pdf.toByteArray());
    }

    /** From here on nobody can see it again. */
    @PostMapping("/setup/recovery")
    String printed(@RequestParam(defaultValue = "false") boolean kept, HttpSession session) {
        if (!kept) {
            throw Refusal.invalid("kept", "site.recovery.tick");
        }
        session.removeAttribute(KIT);
        return "redirect:/";
    }
}
