package vn.somat.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.OwnVisits;
import vn.somat.access.Reader;
import vn.somat.access.Visit;

/** Phiên đang mở của tôi, ended from the page of the own account. */
@Controller
@RequestMapping("/account/visits")
class VisitPages {

    private final OwnVisits visits;

    VisitPages(OwnVisits visits) {
        this.visits = visits;
    }

    @PostMapping("/end")
    String end(Reader reader, @RequestParam(defaultValue = "") String visit, RedirectAttributes flash) {
        visits.end(reader, visit);
        Notices.say(flash, "access.done.visit-ended");
        return "redirect:/account";
    }

    @PostMapping("/end-others")
    String endOthers(Reader reader, @RequestAttribute(VisitFilter.VISIT) Visit visit, RedirectAttributes flash) {
        var unused = visits.endOthers(reader, visit);
        Notices.say(flash, "access.done.visits-ended");
        return "redirect:/account";
    }
}
