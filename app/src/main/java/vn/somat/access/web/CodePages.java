package vn.somat.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Demands;
import vn.somat.access.OwnAccount;
import vn.somat.access.Reader;
import vn.somat.access.SignIn;
import vn.somat.access.Visit;
import vn.somat.printing.QrCode;

/** Mã sáu số: turning a telephone into a second proof, and the recovery codes for the day it is lost. */
@Controller
class CodePages {

    private final OwnAccount own;
    private final SignIn signIn;
    private final Demands demands;

    CodePages(OwnAccount own, SignIn signIn, Demands demands) {
        this.demands = demands;
        this.own = own;
        this.signIn = signIn;
    }

    @GetMapping("/account/codes")
    String ask(Reader reader, Model model) {
        model.addAttribute("account", own.view(reader));
        model.addAttribute("demanded", demands.codes());
        return "access/codes";
    }

    /** The secret is on this page once; whoever leaves it begins anew. */
    @PostMapping("/account/codes/begin")
    String begin(Reader reader, @RequestParam char[] password, HttpServletResponse response, Model model) {
        try {
            var address = own.beginCodes(reader, password);
            model.addAttribute("qr", QrCode.of(address));
            model.addAttribute("secret", address.replaceFirst(".*[?&]secret=([A-Z2-7]+).*", "$1"));
        } finally {
            TypedTwice.wipe(password);
        }
        OncePages.shownOnce(response, "/account/codes");
        return "access/codes-begin";
    }

    @PostMapping("/account/codes/confirm")
    String confirm(
            Reader reader,
            @RequestAttribute(VisitFilter.VISIT) Visit visit,
            @RequestParam String code,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("recovery", own.confirmCodes(reader, code));
        signIn.goOn(visit);
        OncePages.shownOnce(response, "/account/codes");
        return "access/codes-recovery";
    }

    @PostMapping("/account/codes/end")
    String end(
            Reader reader,
            @RequestAttribute(VisitFilter.VISIT) Visit visit,
            @RequestParam char[] password,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes flash) {
        try {
            own.endCodes(reader, password, code);
            signIn.goOn(visit);
        } finally {
            TypedTwice.wipe(password);
        }
        Notices.say(flash, "access.done.codes-ended");
        return "redirect:/account";
    }
}
