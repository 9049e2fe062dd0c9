package vn.somat.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Side;

/** Founding and renaming the office, and its terms. Runs inside the verb's transaction. */
@Component
class OfficeChanges {

    private final OfficeStore offices;
    private final Positions positions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeChanges(
            OfficeStore offices, Positions positions, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.offices = offices;
        this.positions = positions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    void found(Office wanted, String actor) {
        if (offices.office(today()).isPresent()) {
            throw Refusal.conflict("organisation.office.founded");
        }
        var term = wanted.termFrom();
        if ((wanted.side() == Side.PARTY) != (term != null)) {
            throw Refusal.invalid(
                    "termFrom", term == null ? "organisation.term.needed" : "organisation.term.party-only");
        }
        var office = new Office(
                Typed.needed("name", wanted.name(), Typed.NAME),
                Typed.line("superior", wanted.superior(), Typed.NAME),
                wanted.side(),
                Typed.code("symbol", wanted.symbol()),
                wanted.government() == null ? null : positions.government("government", wanted.government()),
                term == null ? null : Typed.day("termFrom", term));
        offices.found(office, clock.instant());
        if (term != null) {
            offices.addTerm(term);
        }
        ledger.record(named("organisation.founded", office.name(), office.superior(), actor)
                .with("side", office.side())
                .with("symbol", office.symbol())
                .with("government", office.government())
                .with("term", term));
        events.publishEvent(new OfficeFounded());
    }

    void rename(String name, String superior, String actor) {
        var before = offices.office(today()).orElseThrow(Refusal::notThere);
        var newName = Typed.needed("name", name, Typed.NAME);
        var newSuperior = Typed.line("superior", superior, Typed.NAME);
        if (newName.equals(before.name()) && newSuperior.equals(before.superior())) {
            throw Refusal.invalid("name", "organisation.office.same");
        }
        offices.rename(before, today().minusDays(1), newName, newSuperior);
        ledger.record(named("organisation.office.renamed", newName, newSuperior, actor));
    }

    void place(String government, String actor) {
        var before = offices.office(today()).orElseThrow(Refusal::notThere);
        var chosen = positions.government("government", government);
        if (chosen.equals(before.government())) {
            throw Refusal.invalid("government", "organisation.office.same-government");
        }
        offices.setGovernment(chosen);
        ledger.record(Entry.of("organisation.office.placed")
                .by(actor)
                .on("office", "office")
                .with("government", chosen));
    }

    void beginTerm(LocalDate from, String actor) {
        var office = offices.office(today()).orElseThrow(Refusal::notThere);
        if (office.side() != Side.PARTY) {
            throw Refusal.conflict("organisation.term.party-only");
        }
        if (offices.termsAround(Typed.day("from", from))) {
            throw Refusal.invalid("from", "organisation.term.between");
        }
        offices.addTerm(from);
        ledger.record(Entry.of("organisation.term.begun")
                .by(actor)
                .on("office", "office")
                .with("from", from));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Entry named(String act, String name, String superior, String actor) {
        return Entry.of(act)
                .by(actor)
                .on("office", "office")
                .commit("name", name)
                .commit("superior", superior.isEmpty() ? null : superior);
    }
}
