package vn.somat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.access.SignIn;
import vn.somat.access.Visit;

/** Đăng nhập, thoát: in and out of the house. */
@Controller
class SignInPages {

    private final SignIn signIn;
    private final VisitCookie cookie;

    SignInPages(SignIn signIn, VisitCookie cookie) {
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @GetMapping("/sign-in")
    String ask(@Nullable Reader reader, @RequestParam(defaultValue = "/") String back, Model model) {
        if (reader != null) {
            return "redirect:/";
        }
        model.addAttribute("back", Asked.safe(back));
        return "access/sign-in";
    }

    @PostMapping("/sign-in")
    String open(
            @RequestParam String username,
            @RequestParam char[] password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back,
            @Nullable Reader before,
            @RequestAttribute(name = VisitFilter.VISIT, required = false) @Nullable Visit last,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var visit = signIn.open(username, password, code, request.getRemoteAddr());
            end(before, last);
            cookie.give(visit.secret(), request, response);
        } finally {
            Arrays.fill(password, ' ');
        }
        return "redirect:" + Asked.safe(back);
    }

    /** The browser throws away what it kept of us; the language, a cookie, stays. */
    @PostMapping("/sign-out")
    String close(
            @Nullable Reader reader,
            @RequestAttribute(name = VisitFilter.VISIT, required = false) @Nullable Visit visit,
            HttpServletResponse response) {
        end(reader, visit);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/sign-in";
    }

    private void end(@Nullable Reader reader, @Nullable Visit visit) {
        if (reader != null && visit != null) {
            signIn.close(visit, reader);
        }
    }
}
