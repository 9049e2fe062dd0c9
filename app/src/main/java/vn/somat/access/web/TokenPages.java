package vn.somat.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.OwnAccount;
import vn.somat.access.Reader;
import vn.somat.access.Tokens;

/** Mã truy cập API của tôi: what other programs may do in my name. */
@Controller
class TokenPages {

    private final Tokens tokens;
    private final OwnAccount own;
    private final Clock clock;

    TokenPages(Tokens tokens, OwnAccount own, Clock clock) {
        this.tokens = tokens;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping("/account/tokens")
    String list(Reader reader, Model model) {
        model.addAttribute("tokens", tokens.of(reader, reader.account()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("asksForCode", own.view(reader).hasCodes());
        return "access/tokens";
    }

    @PostMapping("/account/tokens")
    String issue(
            Reader reader,
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<String> scopes,
            @RequestParam int days,
            @RequestParam(defaultValue = "") char[] password,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        try {
            own.prove(reader, password, code);
        } finally {
            TypedTwice.wipe(password);
        }
        model.addAttribute("token", tokens.issue(reader, reader.account(), name, scopes, days));
        OncePages.shownOnce(response, "/account/tokens");
        return "access/token";
    }

    @PostMapping("/account/tokens/{token}/revoke")
    String revoke(Reader reader, @PathVariable UUID token, RedirectAttributes flash) {
        tokens.revoke(reader, token);
        Notices.say(flash, "access.done.token-revoked");
        return "redirect:/account/tokens";
    }
}
