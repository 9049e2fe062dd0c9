package vn.somat.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;

/** Tổ chức: units, people and who is charged with what, today or on any other day. */
@Controller
@RequestMapping("/organisation")
class OrganisationPages {

    private final Organisation organisation;
    private final OfficeCharts charts;
    private final PositionNames positions;
    private final MessageSource texts;
    private final Access access;

    OrganisationPages(
            Organisation organisation,
            OfficeCharts charts,
            PositionNames positions,
            MessageSource texts,
            Access access) {
        this.organisation = organisation;
        this.charts = charts;
        this.positions = positions;
        this.texts = texts;
        this.access = access;
    }

    @GetMapping
    String office(
            Reader reader,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean ever,
            Model model) {
        access.require(reader, "organisation.read", Thing.none());
        model.addAttribute("chart", charts.on(day == null ? charts.today() : day, ever));
        model.addAttribute("ever", ever);
        model.addAttribute(
                "government",
                positions.government(
                        organisation.office().map(office -> office.government()).orElse(null)));
        model.addAttribute("governments", positions.governments());
        rights(reader, model);
        return "site/organisation";
    }

    @GetMapping("/units/{id}")
    String unit(Reader reader, @PathVariable UUID id, Model model) {
        access.require(reader, "organisation.read", Thing.none());
        var unit = organisation.unit(new UnitId(id)).orElseThrow(Refusal::notThere);
        var parent = unit.parent();
        model.addAttribute("line", charts.unit(unit));
        model.addAttribute(
                "above", parent == null ? null : organisation.unit(parent).orElseThrow());
        model.addAttribute("below", charts.below(unit));
        model.addAttribute("mandates", charts.chargedIn(unit));
        model.addAttribute("people", charts.peopleOf(unit));
        model.addAttribute("places", charts.places());
        model.addAttribute("today", charts.today());
        rights(reader, model);
        return "site/unit";
    }

    @GetMapping("/people/{id}")
    String person(Reader reader, @PathVariable UUID id, Locale locale, Model model) {
        access.require(reader, "organisation.read", Thing.none());
        var person = organisation.person(new PersonId(id)).orElseThrow(Refusal::notThere);
        model.addAttribute("line", charts.person(person));
        model.addAttribute("positions", positions.byGovernment());
        usual(locale, model);
        model.addAttribute("places", charts.places());
        model.addAttribute("today", charts.today());
        rights(reader, model);
        return "site/person";
    }

    /** The first choice of a position: the usual one of this office where that is known, then none. */
    private void usual(Locale locale, Model model) {
        var office = organisation.office().orElse(null);
        var head = positions.usual(office, Duty.HEAD);
        var deputy = positions.usual(office, Duty.DEPUTY);
        var first = new LinkedHashMap<String, String>();
        if (head.isPresent() && deputy.isPresent()) {
            first.put(PeopleActs.USUAL, texts.getMessage("site.organisation.usual-position", null, locale));
            model.addAttribute("usualHead", head.get().label());
            model.addAttribute("usualDeputy", deputy.get().label());
        }
        first.put("", texts.getMessage("site.organisation.no-position", null, locale));
        model.addAttribute("first", first);
    }

    private void rights(Reader reader, Model model) {
        model.addAttribute(
                "changes",
                access.may(reader, "organisation.change", Thing.none()).allowed());
        model.addAttribute(
                "charges", access.may(reader, "mandate.change", Thing.none()).allowed());
        model.addAttribute(
                "history", access.may(reader, "ledger.read", Thing.none()).allowed());
    }
}
