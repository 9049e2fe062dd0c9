package vn.somat.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.organisation.Mandate;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.Predecessors;
import vn.somat.organisation.Unit;
import vn.somat.organisation.UnitId;
import vn.somat.site.OfficeChart.MandateLine;
import vn.somat.site.OfficeChart.PersonLine;
import vn.somat.site.OfficeChart.UnitLine;

/** Draws the office on a day: names beside ids, depths in the tree, and which duties weaken each other. */
@Component
class OfficeCharts {

    private static final String INDENT = "\u2003";

    private final Organisation organisation;
    private final Predecessors predecessors;
    private final Access access;
    private final PositionNames positions;
    private final Clock clock;

    OfficeCharts(
            Organisation organisation, Predecessors predecessors, Access access, PositionNames positions, Clock clock) {
        this.organisation = organisation;
        this.predecessors = predecessors;
        this.access = access;
        this.positions = positions;
        this.clock = clock;
    }

    /** @param ever whether units that do not live on the day are shown as well */
    OfficeChart on(LocalDate day, boolean ever) {
        var known = units();
        var people = people();
        var mandates = organisation.allMandates();
        var living = organisation.unitsOn(day);
        var shown = ever ? organisation.units() : living;
        return new OfficeChart(
                organisation.officeOn(day).orElse(null),
                day,
                day.equals(today()),
                lines(shown, known, mandates, day),
                people.values().stream()
                        .map(person -> line(person, known, held(mandates, person, day), day))
                        .toList(),
                places(organisation.unitsOn(today())),
                predecessors.came());
    }

    UnitLine unit(Unit unit) {
        return lines(List.of(unit), units(), organisation.allMandates(), today())
                .getFirst();
    }

    List<UnitLine> below(Unit unit) {
        var below = organisation.units().stream()
                .filter(one -> unit.id().equals(one.parent()))
                .toList();
        return lines(below, units(), List.of(), today());
    }

    /** Who works in a unit or is charged in it from today on. */
    List<Person> peopleOf(Unit unit) {
        var charged = organisation.allMandates().stream()
                .filter(mandate -> unit.id().equals(mandate.unit())
                        && mandate.revokedAt() == null
                        && (mandate.to() == null || !mandate.to().isBefore(today())))
                .map(Mandate::person)
                .collect(Collectors.toSet());
        return organisation.people().stream()
                .filter(person -> unit.id().equals(person.unit()) || charged.contains(person.id()))
                .toList();
    }

    /** Everybody who was ever charged in a unit, newest first. */
    List<MandateLine> chargedIn(Unit unit) {
        var people = people();
        var units = units();
        return organisation.allMandates().stream()
                .filter(mandate -> unit.id().equals(mandate.unit()))
                .map(mandate -> line(mandate, Objects.requireNonNull(people.get(mandate.person())), units, today()))
                .toList();
    }

    /** Somebody with all mandates ever; the warnings are of today. */
    PersonLine person(Person person) {
        var mandates = organisation.mandates(person.id());
        return line(person, units(), mandates, today());
    }

    Map<String, String> places() {
        return places(organisation.unitsOn(today()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private PersonLine line(Person person, Map<UnitId, Unit> units, List<Mandate> mandates, LocalDate day) {
        var duties = mandates.stream()
                .filter(mandate -> mandate.heldOn(day))
                .map(Mandate::duty)
                .collect(Collectors.toSet());
        return new PersonLine(
                person,
                named(person.unit(), units),
                mandates.stream().map(one -> line(one, person, units, day)).toList(),
                access.warnings(duties));
    }

    private MandateLine line(Mandate mandate, Person person, Map<UnitId, Unit> units, LocalDate day) {
        var end = mandate.to();
        boolean ahead = mandate.revokedAt() == null && (end == null || !end.isBefore(today()));
        return new MandateLine(
                mandate,
                person,
                named(mandate.unit(), units),
                positions.label(mandate.position()),
                mandate.heldOn(day),
                ahead);
    }

    private static List<UnitLine> lines(
            List<Unit> shown, Map<UnitId, Unit> known, List<Mandate> mandates, LocalDate day) {
        var depths = new HashMap<UnitId, Integer>();
        return shown.stream()
                .map(unit -> new UnitLine(
                        unit,
                        depth(unit, depths),
                        named(unit.predecessors(), known),
                        named(unit.successors(), known),
                        named(unit.splitFrom(), known),
                        named(unit.splitOff(), known),
                        mandates.stream()
                                .filter(mandate -> unit.id().equals(mandate.unit()) && mandate.heldOn(day))
                                .count()))
                .toList();
    }

    /** Parents come before their children, so theirs is known. */
    private static int depth(Unit unit, Map<UnitId, Integer> depths) {
        var above = unit.parent() == null ? null : depths.get(unit.parent());
        int depth = above == null ? 0 : above + 1;
        depths.put(unit.id(), depth);
        return depth;
    }

    private static Map<String, String> places(List<Unit> living) {
        var places = new LinkedHashMap<String, String>();
        places.put("", "");
        var depths = new HashMap<UnitId, Integer>();
        for (var unit : living) {
            places.put(
                    unit.id().value().toString(),
                    INDENT.repeat(depth(unit, depths)) + unit.code() + " · " + unit.name());
        }
        return places;
    }

    private static List<Mandate> held(List<Mandate> mandates, Person person, LocalDate day) {
        return mandates.stream()
                .filter(mandate -> mandate.person().equals(person.id()) && mandate.heldOn(day))
                .toList();
    }

    private Map<UnitId, Unit> units() {
        return organisation.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    }

    private Map<PersonId, Person> people() {
        return organisation.people().stream()
                .collect(Collectors.toMap(Person::id, person -> person, (one, other) -> one, LinkedHashMap::new));
    }

    private static @Nullable Unit named(@Nullable UnitId id, Map<UnitId, Unit> units) {
        return id == null ? null : units.get(id);
    }

    private static List<Unit> named(Collection<UnitId> ids, Map<UnitId, Unit> units) {
        return ids.stream().flatMap(id -> Stream.ofNullable(units.get(id))).toList();
    }
}
