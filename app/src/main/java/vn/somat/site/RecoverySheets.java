package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.ledger.Refusal;

/**
 * Phiếu khôi phục: shown to the one browser that asked for it, until somebody says that it is printed. Of several instances
 * only the one that made it can show it; the others say so.
 */
@Controller
class RecoverySheets {

    private static final CacheControl NEVER_KEPT = CacheControl.noStore();

    private final RecoveryPaper paper;
    private final KitTray kits;

    RecoverySheets(RecoveryPaper paper, KitTray kits) {
        this.paper = paper;
        this.kits = kits;
    }

    @GetMapping("/setup/recovery")
    String show(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        if (kits.isElsewhere(request)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return "site/recovery-elsewhere";
        }
        var kit = kits.look(request);
        if (kit.isEmpty()) {
            flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("site.recovery.gone"));
            return "redirect:/";
        }
        model.addAttribute("kit", kit.get());
        return "site/recovery";
    }

    @GetMapping("/setup/recovery.pdf")
    ResponseEntity<byte[]> print(HttpServletRequest request, Locale locale) throws IOException {
        mustBeHere(request);
        var kit = kits.look(request).orElseThrow(Refusal::notThere);
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
    String printed(
            @RequestParam(defaultValue = "false") boolean kept,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustBeHere(request);
        if (!kept) {
            throw Refusal.invalid("kept", "site.recovery.tick");
        }
        kits.forget(request, response);
        return "redirect:/";
    }

    private void mustBeHere(HttpServletRequest request) {
        if (kits.isElsewhere(request)) {
            throw Refusal.conflict("site.recovery.elsewhere");
        }
    }
}
