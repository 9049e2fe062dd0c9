package vn.somat.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Charging and discharging. Runs inside the verb's transaction. */
@Component
class MandateChanges {

    private final PersonStore people;
    private final UnitStore units;
    private final MandateStore mandates;
    private final Positions positions;
    private final Ledger ledger;

    MandateChanges(PersonStore people, UnitStore units, MandateStore mandates, Positions positions, Ledger ledger) {
        this.people = people;
        this.units = units;
        this.mandates = mandates;
        this.positions = positions;
        this.ledger = ledger;
    }

    UUID charge(Mandate wanted, String actor) {
        if (!people.has(wanted.person())) {
            throw Refusal.notThere();
        }
        var from = Typed.day("from", wanted.from());
        var mandate = Mandate.of(
                wanted.person(),
                wanted.duty(),
                wanted.unit(),
                wanted.position(),
                from,
                Typed.lastDay("to", wanted.to(), from),
                Typed.line("basis", wanted.basis(), Typed.BASIS));
        if (mandate.position() != null) {
            positions.require(mandate, mandate.position());
        }
        checkUnitLives(mandate);
        if (mandates.of(mandate.person()).stream().anyMatch(mandate::repeats)) {
            throw Refusal.conflict("organisation.mandate.twice");
        }
        mandates.add(mandate);
        ledger.record(entry("organisation.mandate.charged", mandate, actor)
                .with("position", mandate.position())
                .with("from", mandate.from())
                .with("to", mandate.to())
                .commit("basis", mandate.basis().isEmpty() ? null : mandate.basis()));
        return mandate.id();
    }

    /** Names the position of a mandate that named none. */
    void place(UUID id, String position, String actor) {
        var mandate = standing(id);
        if (mandate.position() != null) {
            throw Refusal.conflict("organisation.mandate.has-position");
        }
        positions.require(mandate, position);
        mandates.position(id, position);
        ledger.record(entry("organisation.mandate.placed", mandate, actor).with("position", position));
    }

    void discharge(UUID id, LocalDate lastDay, LocalDate today, String actor) {
        var mandate = standing(id);
        var ended = mandate.to();
        if (ended != null && (ended.isBefore(today) || lastDay.isAfter(ended))) {
            throw Refusal.conflict("organisation.mandate.ended");
        }
        Typed.lastDay("lastDay", lastDay, mandate.from());
        mandates.end(id, lastDay);
        ledger.record(entry("organisation.mandate.discharged", mandate, actor).with("to", lastDay));
    }

    void revoke(UUID id, String reason, Instant at, String actor) {
        var mandate = standing(id);
        var why = Typed.needed("reason", reason, Typed.BASIS);
        mandates.revoke(id, at);
        ledger.record(entry("organisation.mandate.revoked", mandate, actor).commit("reason", why));
    }

    void leave(PersonId person, LocalDate lastDay, String basis, Instant at, LocalDate today, String actor) {
        for (var mandate : mandates.of(person)) {
            var ended = mandate.to();
            if (mandate.revokedAt() != null || ended != null && (ended.isBefore(today) || !ended.isAfter(lastDay))) {
                continue;
            }
            if (mandate.from().isAfter(lastDay)) {
                revoke(mandate.id(), basis, at, actor);
            } else {
                discharge(mandate.id(), lastDay, today, actor);
            }
        }
    }

    private Mandate standing(UUID id) {
        var mandate = mandates.find(id).orElseThrow(Refusal::notThere);
        if (mandate.revokedAt() != null) {
            throw Refusal.conflict("organisation.mandate.was-revoked");
        }
        return mandate;
    }

    private void checkUnitLives(Mandate mandate) {
        var id = mandate.unit();
        if (id == null) {
            return;
        }
        var unit = new UnitTree(units.all()).find(id).orElseThrow(Refusal::notThere);
        var end = unit.to();
        var last = mandate.to();
        if (mandate.from().isBefore(unit.from()) || (end != null && (last == null || last.isAfter(end)))) {
            throw Refusal.invalid("unit", "organisation.mandate.outside-unit");
        }
    }

    private static Entry entry(String act, Mandate mandate, String actor) {
        var unit = mandate.unit();
        var entry = Entry.of(act)
                .by(actor)
                .on("mandate", mandate.id())
                .on("person", mandate.person().value())
                .with("duty", mandate.duty());
        return unit == null ? entry : entry.on("unit", unit.value());
    }
}
