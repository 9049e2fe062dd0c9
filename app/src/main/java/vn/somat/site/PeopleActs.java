package vn.somat.site;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Position;

/** Entering people, charging and discharging them. */
@Controller
@RequestMapping("/organisation/people")
class PeopleActs {

    record PersonForm(
            @Nullable String name,
            @Nullable String post,
            @Nullable UUID unit) {

        /** Nothing: a name is a name. */
        @Override
        public String toString() {
            return "PersonForm";
        }
    }

    record MandateForm(
            @Nullable Duty duty,
            @Nullable UUID unit,
            @Nullable String position,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis) {}

    /** Chosen where the position is to be the usual one of this office. */
    static final String USUAL = "usual";

    private final Organisation organisation;
    private final PositionNames positions;
    private final Access access;

    PeopleActs(Organisation organisation, PositionNames positions, Access access) {
        this.organisation = organisation;
        this.positions = positions;
        this.access = access;
    }

    @PostMapping
    String enter(Reader reader, @ModelAttribute PersonForm form, RedirectAttributes flash) {
        access.require(reader, "organisation.change", Thing.none());
        var person = organisation.enter(typed(form.name()), typed(form.post()), unit(form.unit()), reader.actor());
        return done(flash, "site.organisation.entered", person);
    }

    @PostMapping("/{id}")
    String change(Reader reader, @PathVariable UUID id, @ModelAttribute PersonForm form, RedirectAttributes flash) {
        access.require(reader, "organisation.change", Thing.none());
        var person = new PersonId(id);
        organisation.change(person, typed(form.name()), typed(form.post()), unit(form.unit()), reader.actor());
        return done(flash, "site.organisation.changed", person);
    }

    @PostMapping("/{id}/mandates")
    String charge(Reader reader, @PathVariable UUID id, @ModelAttribute MandateForm form, RedirectAttributes flash) {
        access.require(reader, "mandate.change", Thing.none());
        var person = new PersonId(id);
        organisation.charge(
                person,
                Notices.needed("duty", form.duty()),
                unit(form.unit()),
                position(form),
                Notices.needed("from", form.from()),
                form.to(),
                typed(form.basis()),
                reader.actor());
        return done(flash, "site.organisation.charged", person);
    }

    @PostMapping("/{id}/mandates/{mandate}/position")
    String place(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "") String position,
            RedirectAttributes flash) {
        access.require(reader, "mandate.change", Thing.none());
        organisation.place(mandate, position, reader.actor());
        return done(flash, "site.organisation.mandate-placed", new PersonId(id));
    }

    @PostMapping("/{id}/mandates/{mandate}/discharge")
    String discharge(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID mandate,
            @RequestParam(required = false) @Nullable LocalDate lastDay,
            RedirectAttributes flash) {
        access.require(reader, "mandate.change", Thing.none());
        organisation.discharge(mandate, Notices.needed("lastDay", lastDay), reader.actor());
        return done(flash, "site.organisation.discharged", new PersonId(id));
    }

    @PostMapping("/{id}/mandates/{mandate}/revoke")
    String revoke(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        access.require(reader, "mandate.change", Thing.none());
        organisation.revoke(mandate, reason, reader.actor());
        return done(flash, "site.organisation.revoked", new PersonId(id));
    }

    /** The position that was chosen; the usual one of a head or deputy of this office where that was left as it stood. */
    private @Nullable String position(MandateForm form) {
        var chosen = typed(form.position());
        if (chosen.equals(USUAL)) {
            return positions
                    .usual(organisation.office().orElse(null), Notices.needed("duty", form.duty()))
                    .map(Position::code)
                    .orElse(null);
        }
        return chosen.isEmpty() ? null : chosen;
    }

    private static @Nullable UnitId unit(@Nullable UUID chosen) {
        return chosen == null ? null : new UnitId(chosen);
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String done(RedirectAttributes flash, String code, PersonId person) {
        Notices.leave(flash, code);
        return "redirect:/organisation/people/" + person.value();
    }
}
