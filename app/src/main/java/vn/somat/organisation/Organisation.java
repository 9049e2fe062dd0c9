package vn.somat.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tổ chức: the office, its units, people and mandates over time. Nothing is deleted: things end on a day. Every verb
 * takes the actor for the ledger; the caller has asked {@code access} first ({@code organisation.change}, {@code
 * mandate.change}).
 */
@Service
public class Organisation {

    /** The office; empty before set-up. */
    public Optional<Office> office() {
        throw new UnsupportedOperationException();
    }

    /** Set-up: names the office, once. */
    public void found(Office office, String actor) {
        throw new UnsupportedOperationException();
    }

    /** Renames the office or its superior body from now on; printed books keep the name of their day. */
    public void rename(String name, String superior, String actor) {
        throw new UnsupportedOperationException();
    }

    /** A new term of the Party committee begins: numbers begin anew. */
    public void beginTerm(LocalDate from, String actor) {
        throw new UnsupportedOperationException();
    }

    /** First day of the term that a day lies in; empty on the State side or before the first known term. */
    public Optional<LocalDate> termOn(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** All units ever, in tree order. */
    public List<Unit> units() {
        throw new UnsupportedOperationException();
    }

    public List<Unit> unitsOn(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    public Optional<Unit> unit(UnitId id) {
        throw new UnsupportedOperationException();
    }

    public UnitId openUnit(String code, String name, @Nullable UnitId parent, LocalDate from, String actor) {
        throw new UnsupportedOperationException();
    }

    /** Closes units and opens their successor (merger of many, renaming of one). */
    public UnitId succeed(
            Set<UnitId> old, String code, String name, @Nullable UnitId parent, LocalDate from, String actor) {
        throw new UnsupportedOperationException();
    }

    public void closeUnit(UnitId id, LocalDate to, String actor) {
        throw new UnsupportedOperationException();
    }

    public PersonId enter(String name, String post, @Nullable UnitId unit, String actor) {
        throw new UnsupportedOperationException();
    }

    public void change(PersonId id, String name, String post, @Nullable UnitId unit, String actor) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> person(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /** Everybody, in Vietnamese order of names. */
    public List<Person> people() {
        throw new UnsupportedOperationException();
    }

    public UUID charge(
            PersonId person,
            Duty duty,
            @Nullable UnitId unit,
            LocalDate from,
            @Nullable LocalDate to,
            String basis,
            String actor) {
        throw new UnsupportedOperationException();
    }

    public void discharge(UUID mandate, LocalDate lastDay, String actor) {
        throw new UnsupportedOperationException();
    }

    public List<Mandate> mandates(PersonId person) {
        throw new UnsupportedOperationException();
    }

    public List<Mandate> mandatesOn(PersonId person, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Who holds one of these duties on a day, by name. */
    public List<Person> holders(Set<Duty> duties, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
