package vn.somat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.somat.access.Reader;
import vn.somat.access.SignIn;
import vn.somat.access.Visit;

/**
 * Khóa màn hình: the password is asked for again and the clerk is back where they were. The script of a page shows the
 * same lock over the page, so that a half-typed form survives; without scripts this page stands in its place.
 */
@Controller
class LockPages {

    private final SignIn signIn;
    private final VisitCookie cookie;

    LockPages(SignIn signIn, VisitCookie cookie) {
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @GetMapping("/locked")
    String ask(
            @RequestAttribute(VisitFilter.VISIT) Visit visit,
            @RequestParam(defaultValue = "/") String back,
            Model model) {
        model.addAttribute("back", Asked.safe(back));
        return signIn.isLocked(visit) ? "access/locked" : "redirect:" + Asked.safe(back);
    }

    @PostMapping("/locked")
    String open(
            @RequestAttribute(VisitFilter.VISIT) Visit visit,
            @RequestParam char[] password,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        unlock(visit, password, request, response);
        return "redirect:" + Asked.safe(back);
    }

    /** The lock over a page: nothing to show, the page is still there. */
    @PostMapping("/locked/here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void openHere(
            @RequestAttribute(VisitFilter.VISIT) Visit visit,
            @RequestParam char[] password,
            HttpServletRequest request,
            HttpServletResponse response) {
        unlock(visit, password, request, response);
    }

    /** Locks by hand, or because the page saw nobody for a while. */
    @PostMapping("/lock")
    String lock(
            @RequestAttribute(VisitFilter.VISIT) Visit visit,
            Reader reader,
            @RequestParam(defaultValue = "/") String back) {
        signIn.lock(visit, reader);
        return "redirect:" + Asked.withWayBack("/locked", Asked.safe(back));
    }

    /** The same where the page already shows its lock. */
    @PostMapping("/lock/here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lockHere(@RequestAttribute(VisitFilter.VISIT) Visit visit, Reader reader) {
        signIn.lock(visit, reader);
    }

    /** A long form is being filled in: somebody is at work though nothing is sent. The filter has counted it already. */
    @PostMapping("/still-here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stillHere() {}

    private void unlock(Visit visit, char[] password, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (signIn.unlock(visit, password, request.getRemoteAddr())) {
                cookie.give(visit.secret(), request, response);
            }
        } finally {
            Arrays.fill(password, ' ');
        }
    }
}
