package vn.somat.site;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;

/** What is done to the office and its units. */
@Controller
@RequestMapping("/organisation")
class UnitActs {

    /** The boxes of all forms about units; each form has some of them. */
    record UnitForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String superior,
            @Nullable UUID parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Set<UUID> old,
            @Nullable Set<UUID> people) {

        String codeTyped() {
            return Objects.requireNonNullElse(code, "");
        }

        String nameTyped() {
            return Objects.requireNonNullElse(name, "");
        }

        @Nullable
        UnitId parentChosen() {
            return parent == null ? null : new UnitId(parent);
        }

        LocalDate begins() {
            return Notices.needed("from", from);
        }
    }

    private final Organisation organisation;
    private final Access access;

    UnitActs(Organisation organisation, Access access) {
        this.organisation = organisation;
        this.access = access;
    }

    @PostMapping("/office")
    String rename(Reader reader, @ModelAttribute UnitForm form, RedirectAttributes flash) {
        require(reader);
        organisation.rename(form.nameTyped(), Objects.requireNonNullElse(form.superior(), ""), reader.actor());
        return done(flash, "site.organisation.renamed", "");
    }

    @PostMapping("/government")
    String place(Reader reader, @RequestParam(defaultValue = "") String government, RedirectAttributes flash) {
        require(reader);
        organisation.place(government, reader.actor());
        return done(flash, "site.organisation.office-placed", "");
    }

    @PostMapping("/terms")
    String beginTerm(Reader reader, @ModelAttribute UnitForm form, RedirectAttributes flash) {
        require(reader);
        organisation.beginTerm(form.begins(), reader.actor());
        return done(flash, "site.organisation.term-begun", "");
    }

    @PostMapping("/units")
    String open(Reader reader, @ModelAttribute UnitForm form, RedirectAttributes flash) {
        require(reader);
        organisation.openUnit(form.codeTyped(), form.nameTyped(), form.parentChosen(), form.begins(), reader.actor());
        return done(flash, "site.organisation.opened", "");
    }

    @PostMapping("/units/merge")
    String merge(Reader reader, @ModelAttribute UnitForm form, RedirectAttributes flash) {
        require(reader);
        var old = Objects.requireNonNullElse(form.old(), Set.<UUID>of()).stream()
                .map(UnitId::new)
                .collect(Collectors.toSet());
        var heir = organisation.succeed(
                old, form.codeTyped(), form.nameTyped(), form.parentChosen(), form.begins(), reader.actor());
        return done(flash, "site.organisation.merged", "/units/" + heir.value());
    }

    /** A new name from a day on: the old unit ends and this one follows it, in the same place. */
    @PostMapping("/units/{id}/rename")
    String rename(Reader reader, @PathVariable UUID id, @ModelAttribute UnitForm form, RedirectAttributes flash) {
        require(reader);
        var unit = organisation.unit(new UnitId(id)).orElseThrow(Refusal::notThere);
        var heir = organisation.succeed(
                Set.of(unit.id()), form.codeTyped(), form.nameTyped(), unit.parent(), form.begins(), reader.actor());
        return done(flash, "site.organisation.renamed", "/units/" + heir.value());
    }

    @PostMapping("/units/{id}/split")
    String split(Reader reader, @PathVariable UUID id, @ModelAttribute UnitForm form, RedirectAttributes flash) {
        require(reader);
        var people = Objects.requireNonNullElse(form.people(), Set.<UUID>of()).stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
        var part = organisation.split(
                new UnitId(id), form.codeTyped(), form.nameTyped(), people, form.begins(), reader.actor());
        return done(flash, "site.organisation.split-done", "/units/" + part.value());
    }

    @PostMapping("/units/{id}/correct")
    String correct(Reader reader, @PathVariable UUID id, @ModelAttribute UnitForm form, RedirectAttributes flash) {
        require(reader);
        organisation.correctUnit(new UnitId(id), form.codeTyped(), form.nameTyped(), reader.actor());
        return done(flash, "site.organisation.corrected", "/units/" + id);
    }

    @PostMapping("/units/{id}/move")
    String move(Reader reader, @PathVariable UUID id, @ModelAttribute UnitForm form, RedirectAttributes flash) {
        require(reader);
        organisation.moveUnit(new UnitId(id), form.parentChosen(), form.begins(), reader.actor());
        return done(flash, "site.organisation.moved", "/units/" + id);
    }

    @PostMapping("/units/{id}/close")
    String close(Reader reader, @PathVariable UUID id, @ModelAttribute UnitForm form, RedirectAttributes flash) {
        require(reader);
        organisation.closeUnit(new UnitId(id), Notices.needed("to", form.to()), reader.actor());
        return done(flash, "site.organisation.closed", "/units/" + id);
    }

    private void require(Reader reader) {
        access.require(reader, "organisation.change", Thing.none());
    }

    private static String done(RedirectAttributes flash, String code, String where) {
        Notices.leave(flash, code);
        return "redirect:/organisation" + where;
    }
}
