package vn.somat.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.OwnAccount;
import vn.somat.access.OwnVisits;
import vn.somat.access.Reader;
import vn.somat.access.SignIn;
import vn.somat.access.Visit;
import vn.somat.organisation.Organisation;

/** Tài khoản của tôi: who I am here, what I am charged with, my password and PIN. */
@Controller
class OwnAccountPages {

    private final OwnAccount own;
    private final OwnVisits visits;
    private final SignIn signIn;
    private final Access access;
    private final Organisation organisation;
    private final Labels labels;

    OwnAccountPages(
            OwnAccount own, OwnVisits visits, SignIn signIn, Access access, Organisation organisation, Labels labels) {
        this.own = own;
        this.visits = visits;
        this.signIn = signIn;
        this.access = access;
        this.organisation = organisation;
        this.labels = labels;
    }

    @GetMapping("/account")
    String show(Reader reader, @RequestAttribute(VisitFilter.VISIT) Visit visit, Model model) {
        model.addAttribute("visits", visits.of(reader, visit));
        model.addAttribute("account", own.view(reader));
        model.addAttribute("reader", reader);
        model.addAttribute("mandates", organisation.mandatesOn(reader.person(), labels.today()));
        model.addAttribute("units", labels.units());
        model.addAttribute("levels", labels.levels());
        model.addAttribute("warnings", access.warnings(reader));
        model.addAttribute("signIns", own.signIns(reader));
        model.addAttribute("recoveryLeft", own.recoveryCodesLeft(reader));
        model.addAttribute("keys", own.keys(reader));
        return "access/account";
    }

    @GetMapping("/account/password")
    String askPassword(@RequestAttribute(VisitFilter.VISIT) Visit visit, Model model) {
        model.addAttribute("must", visit.mustChangePassword());
        return "access/password";
    }

    @PostMapping("/account/password")
    String changePassword(
            Reader reader,
            @RequestAttribute(VisitFilter.VISIT) Visit visit,
            @RequestParam char[] old,
            @RequestParam char[] fresh,
            @RequestParam char[] again,
            RedirectAttributes flash) {
        try {
            TypedTwice.requireSame(fresh, again);
            own.changePassword(reader, old, fresh);
            signIn.goOn(visit);
        } finally {
            TypedTwice.wipe(old, fresh, again);
        }
        Notices.say(flash, "access.done.password");
        return "redirect:/account";
    }

    @GetMapping("/account/pin")
    String askPin(Reader reader, Model model) {
        model.addAttribute("account", own.view(reader));
        return "access/pin";
    }

    @PostMapping("/account/pin")
    String setPin(
            Reader reader,
            @RequestParam char[] password,
            @RequestParam char[] pin,
            @RequestParam char[] again,
            RedirectAttributes flash) {
        try {
            TypedTwice.requireSame(pin, again);
            own.setPin(reader, password, pin);
        } finally {
            TypedTwice.wipe(password, pin, again);
        }
        Notices.say(flash, "access.done.pin");
        return "redirect:/account";
    }
}
