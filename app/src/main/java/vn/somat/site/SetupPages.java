package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;

/** Thiết lập: one page, three parts, once. A set-up that was cut off is continued with what is still missing. */
@Controller
class SetupPages {

    private final Readiness readiness;
    private final SetupCheck check;
    private final MovingIn moving;
    private final Regulations regulations;
    private final PositionNames positions;
    private final Failures failures;
    private final KitTray kits;
    private final Clock clock;

    SetupPages(
            Readiness readiness,
            SetupCheck check,
            MovingIn moving,
            Regulations regulations,
            PositionNames positions,
            Failures failures,
            KitTray kits,
            Clock clock) {
        this.readiness = readiness;
        this.check = check;
        this.moving = moving;
        this.regulations = regulations;
        this.positions = positions;
        this.failures = failures;
        this.kits = kits;
        this.clock = clock;
    }

    @GetMapping("/setup")
    String ask(Model model, RedirectAttributes flash, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return switch (readiness.now()) {
            case SEALED -> "redirect:/unseal";
            case OPEN -> alreadyDone(flash);
            case NOT_SET_UP -> {
                yield form(model, SetupForm.BLANK);
            }
        };
    }

    @PostMapping("/setup")
    String create(
            @ModelAttribute SetupForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (readiness.now() != Readiness.State.NOT_SET_UP) {
            return alreadyDone(flash);
        }
        var unread = binding.getFieldErrors().stream().map(FieldError::getField).toList();
        try {
            check.require(form, unread, !moving.officeIsNamed(), readiness.vaultIsAbsent());
        } catch (Refusal refusal) {
            if (request.getHeader("HX-Request") != null) {
                throw refusal;
            }
            // Without scripts the page comes anew: with all that was typed but the secrets.
            var words = failures.words(refusal, locale);
            response.setStatus(words.status());
            model.addAttribute("refused", words);
            return form(model, SetupForm.typed(request::getParameter));
        }
        moving.moveIn(form, kit -> kits.keep(kit, request, response));
        return kits.look(request).isEmpty() ? "redirect:/" : "redirect:/setup/recovery";
    }

    private String form(Model model, Map<String, String> typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("levels", levels());
        model.addAttribute("governments", positions.governments());
        model.addAttribute("withOffice", !moving.officeIsNamed());
        model.addAttribute("withVault", readiness.vaultIsAbsent());
        return "site/setup";
    }

    private static String alreadyDone(RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("site.setup.done"));
        return "redirect:/";
    }

    /** Ranks and names of today's levels, the ordinary one first. */
    private Map<String, String> levels() {
        var levels = new LinkedHashMap<String, String>();
        levels.put("", "");
        regulations
                .on(LocalDate.now(clock))
                .levels()
                .forEach(level -> levels.put(String.valueOf(level.rank()), level.label()));
        return levels;
    }
}
