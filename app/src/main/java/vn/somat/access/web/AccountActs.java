package vn.somat.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Accounts;
import vn.somat.access.OwnVisits;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.access.Tokens;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;

/** What is done to one account: clearance, password, codes, closing and opening again. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountActs {

    private final Accounts accounts;
    private final OwnVisits visits;
    private final Access access;
    private final Tokens tokens;
    private final Organisation organisation;
    private final Labels labels;

    AccountActs(
            Accounts accounts,
            OwnVisits visits,
            Access access,
            Tokens tokens,
            Organisation organisation,
            Labels labels) {
        this.visits = visits;
        this.accounts = accounts;
        this.access = access;
        this.tokens = tokens;
        this.organisation = organisation;
        this.labels = labels;
    }

    @GetMapping("/clearance")
    String askClearance(Reader reader, @PathVariable UUID id, Model model) {
        ask(reader, id, "account.clearance", model);
        model.addAttribute("levels", labels.levelOptions());
        return "access/clearance";
    }

    @PostMapping("/clearance")
    String clear(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int clearance,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        accounts.clear(reader, id, clearance, second);
        Notices.say(flash, "access.done.cleared");
        return back(id);
    }

    @GetMapping("/password")
    String askPassword(Reader reader, @PathVariable UUID id, Model model) {
        ask(reader, id, "account.password", model);
        return "access/reset";
    }

    @PostMapping("/password")
    String resetPassword(
            Reader reader,
            @PathVariable UUID id,
            @Nullable SecondPerson second,
            HttpServletResponse response,
            Model model) {
        return OncePages.first(accounts.resetPassword(reader, id, second), response, model);
    }

    @GetMapping("/codes")
    String askEndCodes(Reader reader, @PathVariable UUID id, Model model) {
        ask(reader, id, "account.password", model);
        return "access/end-codes";
    }

    @PostMapping("/codes")
    String endCodes(Reader reader, @PathVariable UUID id, @Nullable SecondPerson second, RedirectAttributes flash) {
        accounts.endCodes(reader, id, second);
        Notices.say(flash, "access.done.codes-ended");
        return back(id);
    }

    /** @param until day; none: no end @param at hour and minute, the end of that day where none is typed */
    @PostMapping("/end")
    String end(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String at,
            RedirectAttributes flash) {
        accounts.end(reader, id, until == null ? null : labels.moment(until, at));
        Notices.say(flash, until == null ? "access.done.end-lifted" : "access.done.end-set");
        return back(id);
    }

    @PostMapping("/visits/end")
    String endVisits(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        visits.endAllOf(reader, id);
        Notices.say(flash, "access.done.their-visits-ended");
        return back(id);
    }

    @PostMapping("/disable")
    String disable(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        accounts.disable(reader, id);
        Notices.say(flash, "access.done.disabled");
        return back(id);
    }

    @PostMapping("/enable")
    String enable(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        accounts.enable(reader, id);
        Notices.say(flash, "access.done.enabled");
        return back(id);
    }

    @PostMapping("/tokens/{token}/revoke")
    String revoke(Reader reader, @PathVariable UUID id, @PathVariable UUID token, RedirectAttributes flash) {
        tokens.revoke(reader, token);
        Notices.say(flash, "access.done.token-revoked");
        return back(id);
    }

    private void ask(Reader reader, UUID id, String act, Model model) {
        var account = accounts.find(reader, id).orElseThrow(Refusal::notThere);
        var thing = Thing.of("account", id).person(account.person());
        model.addAttribute("verdict", access.require(reader, act, thing));
        model.addAttribute("seconds", access.seconds(reader, act));
        model.addAttribute("account", account);
        model.addAttribute("person", organisation.person(account.person()).orElseThrow(Refusal::notThere));
    }

    private static String back(UUID id) {
        return "redirect:/accounts/" + id;
    }
}
