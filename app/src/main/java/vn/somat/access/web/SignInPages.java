package vn.somat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.access.SignIn;

/** Đăng nhập, thoát: in and out of the house. */
@Controller
class SignInPages {

    private final SignIn signIn;
    private final SessionAuthenticationStrategy freshSession;

    SignInPages(SignIn signIn, SessionAuthenticationStrategy freshSession) {
        this.signIn = signIn;
        this.freshSession = freshSession;
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
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var visit = signIn.open(username, password, code, request.getRemoteAddr());
            var session = request.getSession();
            freshSession.onAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated("visit", null, List.of()), request, response);
            session.setMaxInactiveInterval((int) signIn.endAfter().toSeconds());
            session.setAttribute(VisitFilter.VISIT, visit);
        } finally {
            Arrays.fill(password, ' ');
        }
        return "redirect:" + Asked.safe(back);
    }

    @PostMapping("/sign-out")
    String close(@Nullable Reader reader, HttpServletRequest request) {
        if (reader != null) {
            signIn.close(reader);
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/sign-in";
    }
}
