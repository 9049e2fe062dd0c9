package vn.somat.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Delegations;
import vn.somat.organisation.PersonId;

/** Văn bản ủy quyền: every paper there ever was, entering one, taking one back. */
@Controller
@RequestMapping("/organisation/delegations")
class DelegationPages {

    private static final String GIVE = "delegation.give";
    private static final String REVOKE = "delegation.revoke";

    /** @param giver id of the person and code of the position in one */
    record DelegationForm(
            @Nullable String giver,
            @Nullable UUID receiver,
            @Nullable List<String> acts,
            @Nullable String level,
            @Nullable String scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basisNumber,
            @Nullable LocalDate basisDay) {}

    private final Delegations delegations;
    private final DelegationLines lines;
    private final PositionNames positions;
    private final Access access;
    private final Clock clock;

    DelegationPages(
            Delegations delegations, DelegationLines lines, PositionNames positions, Access access, Clock clock) {
        this.delegations = delegations;
        this.lines = lines;
        this.positions = positions;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String all(Reader reader, Model model) {
        access.require(reader, "organisation.read", Thing.none());
        var today = LocalDate.now(clock);
        var gives = access.may(reader, GIVE, Thing.none());
        model.addAttribute("lines", lines.all(today));
        model.addAttribute("today", today);
        model.addAttribute("gives", gives);
        model.addAttribute("revokes", access.may(reader, REVOKE, Thing.none()));
        if (gives.allowed()) {
            model.addAttribute("givers", lines.givers());
            model.addAttribute("receivers", lines.receivers());
            model.addAttribute("acts", positions.delegable());
            model.addAttribute("levels", lines.levels(today));
            model.addAttribute("seconds", access.seconds(reader, GIVE));
        }
        return "site/delegations";
    }

    @PostMapping
    String give(
            Reader reader,
            @ModelAttribute DelegationForm form,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        access.require(reader, GIVE, Thing.none());
        var giver = giver(Notices.needed("giver", form.giver()));
        var wanted = new Delegations.Wanted(
                giver.person(),
                giver.position(),
                new PersonId(Notices.needed("receiver", form.receiver())),
                Objects.requireNonNullElse(form.acts(), List.of()),
                typed(form.level()),
                typed(form.scope()),
                Notices.needed("from", form.from()),
                form.to(),
                typed(form.basisNumber()),
                form.basisDay());
        var confirmed = access.confirm(reader, GIVE, Thing.none(), second);
        var unused = delegations.give(wanted, reader.actor(), confirmed::witnessed);
        Notices.leave(flash, "site.delegation.given");
        return "redirect:/organisation/delegations";
    }

    @PostMapping("/{id}/revoke")
    String revoke(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var thing = Thing.of("delegation", id);
        access.require(reader, REVOKE, thing);
        var day = Notices.needed("from", from);
        var confirmed = access.confirm(reader, REVOKE, thing, second);
        delegations.revoke(id, day, reason, reader.actor(), confirmed::witnessed);
        Notices.leave(flash, "site.delegation.revoked");
        return "redirect:/organisation/delegations";
    }

    private record Giver(PersonId person, String position) {}

    private static Giver giver(String chosen) {
        var parts = chosen.split(DelegationLines.BETWEEN, 2);
        try {
            return new Giver(new PersonId(UUID.fromString(parts[0])), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOfTheList) {
            throw Refusal.invalid("giver", "site.setup.needed");
        }
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
