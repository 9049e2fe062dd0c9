package vn.somat.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/**
 * Tổ chức: the office, its units, people and mandates over time. Nothing is deleted: things end on a day. Every verb
 * takes the actor for the ledger; the caller has asked {@code access} first ({@code organisation.change}, {@code
 * mandate.change}). What one statement answers asks for no transaction of its own.
 */
@Service
public class Organisation {

    private static final Comparator<Person> BY_NAME = Comparator.comparing(Person::name, VietnameseNames.ORDER)
            .thenComparing(person -> person.id().value());

    private final OfficeStore offices;
    private final OfficeChanges officeChanges;
    private final UnitStore units;
    private final UnitChanges unitChanges;
    private final PersonStore people;
    private final MandateStore mandates;
    private final MandateChanges mandateChanges;
    private final Ledger ledger;
    private final Clock clock;

    Organisation(
            OfficeStore offices,
            OfficeChanges officeChanges,
            UnitStore units,
            UnitChanges unitChanges,
            PersonStore people,
            MandateStore mandates,
            MandateChanges mandateChanges,
            Ledger ledger,
            Clock clock) {
        this.offices = offices;
        this.officeChanges = officeChanges;
        this.units = units;
        this.unitChanges = unitChanges;
        this.people = people;
        this.mandates = mandates;
        this.mandateChanges = mandateChanges;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The office; empty before set-up. */
    public Optional<Office> office() {
        return offices.office(LocalDate.now(clock));
    }

    /** The office as it was named on a day; as it is named now for days to come. */
    @Transactional(readOnly = true)
    public Optional<Office> officeOn(LocalDate day) {
        return office().map(now -> offices.namedOn(day, now).orElse(now));
    }

    /** Set-up: names the office, once. */
    @Transactional
    public void found(Office office, String actor) {
        offices.oneAtATime();
        officeChanges.found(office, actor);
    }

    /** Renames the office or its superior body from now on; printed books keep the name of their day. */
    @Transactional
    public void rename(String name, String superior, String actor) {
        offices.oneAtATime();
        officeChanges.rename(name, superior, actor);
    }

    /** Says at which level of government the office stands, by a code of the packs; to guess positions from. */
    @Transactional
    public void place(String government, String actor) {
        offices.oneAtATime();
        officeChanges.place(government, actor);
    }

    /**
     * A term of the Party committee begins: numbers begin anew. After the latest one known, or before the earliest, so
     * that old papers can be numbered; never between two, where numbers were given already.
     */
    @Transactional
    public void beginTerm(LocalDate from, String actor) {
        offices.oneAtATime();
        officeChanges.beginTerm(from, actor);
    }

    /** First day of the term that a day lies in; empty on the State side or before the first known term. */
    public Optional<LocalDate> termOn(LocalDate day) {
        return offices.termOn(day);
    }

    /** All units ever, in tree order, each in its latest place. */
    @Transactional(readOnly = true)
    public List<Unit> units() {
        return new UnitTree(units.all()).inOrder();
    }

    /** The units that live on a day, in the tree of that day. */
    @Transactional(readOnly = true)
    public List<Unit> unitsOn(LocalDate day) {
        return new UnitTree(units.on(day)).livingOn(day).inOrder();
    }

    @Transactional(readOnly = true)
    public Optional<Unit> unit(UnitId id) {
        return new UnitTree(units.all()).find(id);
    }

    /** These units with all that they grew out of: whose papers went with them. */
    @Transactional(readOnly = true)
    public Set<UnitId> withPredecessors(Collection<UnitId> of) {
        return units.withPredecessors(of);
    }

    @Transactional
    public UnitId openUnit(String code, String name, @Nullable UnitId parent, LocalDate from, String actor) {
        offices.oneAtATime();
        return unitChanges.open(code, name, parent, from, actor);
    }

    /**
     * Closes units and opens their successor (merger of many, renaming of one). What stood below them, their people and
     * their mandates go over to it.
     */
    @Transactional
    public UnitId succeed(
            Set<UnitId> old, String code, String name, @Nullable UnitId parent, LocalDate from, String actor) {
        offices.oneAtATime();
        return unitChanges.succeed(old, code, name, parent, from, actor);
    }

    /**
     * Tách đơn vị: from a day on a part of a unit stands beside it, with those of its people who are named and what they are
     * charged with in it. The unit goes on, and its papers stay its own.
     */
    @Transactional
    public UnitId split(UnitId old, String code, String name, Set<PersonId> people, LocalDate from, String actor) {
        offices.oneAtATime();
        return unitChanges.split(old, code, name, people, from, actor);
    }

    /** Corrects a misspelt code or name, for all the days of the unit. What changes with a day is a renaming. */
    @Transactional
    public void correctUnit(UnitId id, String code, String name, String actor) {
        offices.oneAtATime();
        unitChanges.correct(id, code, name, actor);
    }

    /** Puts a unit below another, or at the top, from a day on. */
    @Transactional
    public void moveUnit(UnitId id, @Nullable UnitId parent, LocalDate from, String actor) {
        offices.oneAtATime();
        unitChanges.move(id, parent, from, actor);
    }

    @Transactional
    public void closeUnit(UnitId id, LocalDate to, String actor) {
        offices.oneAtATime();
        unitChanges.close(id, to, actor);
    }

    @Transactional
    public PersonId enter(String name, String post, @Nullable UnitId unit, String actor) {
        var id = new PersonId(UUID.randomUUID());
        var person = typed(id, name, post, unit);
        people.add(person);
        ledger.record(person.entry("organisation.person.entered", actor));
        return id;
    }

    @Transactional
    public void change(PersonId id, String name, String post, @Nullable UnitId unit, String actor) {
        if (!people.has(id)) {
            throw Refusal.notThere();
        }
        var person = typed(id, name, post, unit);
        people.change(person);
        ledger.record(person.entry("organisation.person.changed", actor));
    }

    public Optional<Person> person(PersonId id) {
        return people.find(id);
    }

    /** As it stands on paper; empty when nobody has this id. */
    public String nameOf(PersonId id) {
        return people.find(id).map(Person::name).orElse("");
    }

    /** Everybody, in Vietnamese order of names. */
    public List<Person> people() {
        return people.all().stream().sorted(BY_NAME).toList();
    }

    @Transactional
    public UUID charge(
            PersonId person,
            Duty duty,
            @Nullable UnitId unit,
            LocalDate from,
            @Nullable LocalDate to,
            String basis,
            String actor) {
        return charge(person, duty, unit, null, from, to, basis, actor);
    }

    /** The same with a position of the packs' authority matrix, which a pack of its days must have. */
    @Transactional
    public UUID charge(
            PersonId person,
            Duty duty,
            @Nullable UnitId unit,
            @Nullable String position,
            LocalDate from,
            @Nullable LocalDate to,
            String basis,
            String actor) {
        offices.oneAtATime();
        return mandateChanges.charge(Mandate.of(person, duty, unit, position, from, to, basis), actor);
    }

    /** Names the position of a mandate that named none. */
    @Transactional
    public void place(UUID mandate, String position, String actor) {
        offices.oneAtATime();
        mandateChanges.place(mandate, position, actor);
    }

    @Transactional
    public void discharge(UUID mandate, LocalDate lastDay, String actor) {
        offices.oneAtATime();
        mandateChanges.discharge(mandate, lastDay, LocalDate.now(clock), actor);
    }

    /** Takes a mandate back that was given by mistake: from now on it counts on no day, and it stays in sight. */
    @Transactional
    public void revoke(UUID mandate, String reason, String actor) {
        offices.oneAtATime();
        mandateChanges.revoke(mandate, reason, clock.instant(), actor);
    }

    /** Somebody leaves: whatever they are charged with ends with their last day, and what was to begin later never does. */
    @Transactional
    public void leave(PersonId person, LocalDate lastDay, String basis, String actor) {
        offices.oneAtATime();
        mandateChanges.leave(person, lastDay, basis, clock.instant(), LocalDate.now(clock), actor);
    }

    /** All mandates a person ever had, newest first. */
    public List<Mandate> mandates(PersonId person) {
        return mandates.of(person);
    }

    public List<Mandate> mandatesOn(PersonId person, LocalDate day) {
        return mandates.ofOn(person, day);
    }

    /** All mandates that come with a position, on a day. */
    public List<Mandate> positionsOn(LocalDate day) {
        return mandates.placedOn(day);
    }

    /** Everybody's mandates ever, newest first. */
    public List<Mandate> allMandates() {
        return mandates.all();
    }

    /** Who holds one of these duties on a day, by name. */
    @Transactional(readOnly = true)
    public List<Person> holders(Set<Duty> duties, LocalDate day) {
        var held = mandates.withOn(duties, day).stream().map(Mandate::person).distinct();
        return held.flatMap(id -> people.find(id).stream()).sorted(BY_NAME).toList();
    }

    private Person typed(PersonId id, String name, String post, @Nullable UnitId unit) {
        if (unit != null && unit(unit).isEmpty()) {
            throw Refusal.notThere();
        }
        return new Person(id, Typed.needed("name", name, Typed.PERSON), Typed.line("post", post, Typed.PERSON), unit);
    }
}
