package vn.somat.access.web;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.AccountView;
import vn.somat.access.Accounts;
import vn.somat.access.Demands;
import vn.somat.access.FirstPasswords;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.access.Tokens;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;

/** Tài khoản: everybody who can sign in, and opening an account for somebody who cannot yet. */
@Controller
class AccountPages {

    private final Accounts accounts;
    private final Access access;
    private final Demands demands;
    private final FirstPasswords first;
    private final Tokens tokens;
    private final Organisation organisation;
    private final Labels labels;
    private final Clock clock;

    AccountPages(
            Accounts accounts,
            Access access,
            Demands demands,
            FirstPasswords first,
            Tokens tokens,
            Organisation organisation,
            Labels labels,
            Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.demands = demands;
        this.first = first;
        this.tokens = tokens;
        this.organisation = organisation;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    String list(Reader reader, Model model) {
        model.addAttribute("accounts", accounts.all(reader));
        model.addAttribute("people", labels.people());
        model.addAttribute("duties", labels.duties());
        model.addAttribute("levels", labels.levels());
        model.addAttribute(
                "opens", access.may(reader, "account.change", Thing.none()).allowed());
        model.addAttribute("demanded", demands.codes());
        model.addAttribute("hasCodes", demands.has(reader));
        model.addAttribute(
                "demands",
                access.may(reader, "account.demand-codes", Thing.none()).allowed());
        return "access/accounts";
    }

    @PostMapping("/accounts/codes")
    String demandCodes(Reader reader, @RequestParam boolean demanded, RedirectAttributes flash) {
        demands.codes(reader, demanded);
        Notices.say(flash, demanded ? "access.done.demanded" : "access.done.not-demanded");
        return "redirect:/accounts";
    }

    @GetMapping("/accounts/new")
    String askOpen(Reader reader, Model model) {
        access.require(reader, "account.change", Thing.none());
        var taken = accounts.all(reader).stream().map(AccountView::person).collect(toSet());
        var options = new LinkedHashMap<String, String>();
        organisation.people().stream()
                .filter(person -> !taken.contains(person.id()))
                .forEach(person -> options.put(
                        person.id().value().toString(),
                        person.post().isEmpty() ? person.name() : person.name() + " – " + person.post()));
        model.addAttribute("people", options);
        return "access/open";
    }

    @PostMapping("/accounts/new")
    String open(
            Reader reader,
            @RequestParam UUID person,
            @RequestParam String username,
            HttpServletResponse response,
            Model model) {
        return OncePages.first(accounts.open(reader, username, new PersonId(person)), response, model);
    }

    @GetMapping("/accounts/{id}")
    String show(Reader reader, @PathVariable UUID id, Model model) {
        var account = accounts.find(reader, id).orElseThrow(Refusal::notThere);
        var thing = Thing.of("account", id).person(account.person());
        model.addAttribute("account", account);
        model.addAttribute("person", organisation.person(account.person()).orElseThrow(Refusal::notThere));
        model.addAttribute("mandates", organisation.mandatesOn(account.person(), labels.today()));
        model.addAttribute("units", labels.units());
        model.addAttribute("levels", labels.levels());
        model.addAttribute("tokens", tokens.of(reader, id));
        model.addAttribute("now", clock.instant());
        model.addAttribute("firstUntil", first.until(account.passwordAt()));
        for (var act : new String[] {"account.change", "account.disable", "account.clearance", "account.password"}) {
            model.addAttribute(
                    "may" + act.substring(act.indexOf('.') + 1),
                    access.may(reader, act, thing).allowed());
        }
        model.addAttribute(
                "mayread", access.may(reader, "ledger.read", Thing.none()).allowed());
        return "access/one";
    }
}
