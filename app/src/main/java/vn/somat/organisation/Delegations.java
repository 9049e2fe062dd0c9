package vn.somat.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/**
 * Ủy quyền cho cấp phó: giving and revoking, and what counted on any day. The caller has asked {@code access} first
 * ({@code delegation.give}, {@code delegation.revoke}).
 */
@Service
public class Delegations {

    private static final int NUMBER = 60;

    private final DelegationStore store;
    private final DelegationRules rules;
    private final OfficeStore offices;
    private final Ledger ledger;
    private final Clock clock;

    Delegations(DelegationStore store, DelegationRules rules, OfficeStore offices, Ledger ledger, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.offices = offices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a paper says when it is entered; the fields are those of {@link Delegation}. */
    public record Wanted(
            PersonId giver,
            String position,
            PersonId receiver,
            List<String> acts,
            String level,
            String scope,
            LocalDate from,
            @Nullable LocalDate to,
            String basisNumber,
            @Nullable LocalDate basisDay) {}

    /** Enters a paper; refuses one the law does not know, with the article. */
    @Transactional
    public UUID give(Wanted wanted, String actor) {
        return give(wanted, actor, UnaryOperator.identity());
    }

    /** @param witnessed adds to the entry who confirmed it */
    @Transactional
    public UUID give(Wanted wanted, String actor, UnaryOperator<Entry> witnessed) {
        offices.oneAtATime();
        var given = typed(wanted);
        rules.require(given);
        if (store.within(given.from(), given.to()).stream().anyMatch(other -> repeats(other, given))) {
            throw Refusal.conflict("organisation.delegation.twice");
        }
        store.add(given);
        ledger.record(witnessed.apply(entry("organisation.delegation.given", given, actor)
                .with("position", given.position())
                .with("acts", String.join(" ", given.acts()))
                .with("upTo", given.level())
                .with("from", given.from())
                .with("to", given.to())
                .commit("scope", given.scope())
                .commit("basis", given.basisNumber() + " " + given.basisDay())));
        return given.id();
    }

    /** Takes a power back from a day of its term on; what was decided before stays decided. */
    @Transactional
    public void revoke(UUID id, LocalDate from, String reason, String actor, UnaryOperator<Entry> witnessed) {
        offices.oneAtATime();
        var given = store.find(id).orElseThrow(Refusal::notThere);
        if (given.revokedFrom() != null) {
            throw Refusal.conflict("organisation.delegation.was-revoked");
        }
        if (from.isBefore(given.from()) || from.isAfter(given.to())) {
            throw Refusal.invalid("from", "organisation.delegation.outside-term");
        }
        var why = Typed.needed("reason", reason, Typed.BASIS);
        store.revoke(id, from, why);
        ledger.record(witnessed.apply(entry("organisation.delegation.revoked", given, actor)
                .with("from", from)
                .commit("reason", why)));
    }

    @Transactional(readOnly = true)
    public Optional<Delegation> find(UUID id) {
        return store.find(id);
    }

    /** Every paper there ever was, newest first. */
    @Transactional(readOnly = true)
    public List<Delegation> all() {
        return store.all();
    }

    /** Everything somebody was ever charged with in writing, newest first. */
    @Transactional(readOnly = true)
    public List<Delegation> to(PersonId receiver) {
        return store.to(receiver);
    }

    /** Those that count on a day. */
    @Transactional(readOnly = true)
    public List<Delegation> on(LocalDate day) {
        return store.within(day, day).stream()
                .filter(given -> rules.state(given, day) == DelegationState.COUNTS)
                .toList();
    }

    /** Whether one counts on a day, and why not. */
    @Transactional(readOnly = true)
    public DelegationState state(Delegation given, LocalDate day) {
        return rules.state(given, day);
    }

    private Delegation typed(Wanted wanted) {
        var from = Typed.day("from", wanted.from());
        var to = Typed.lastDay("to", needed("to", wanted.to()), from);
        if (wanted.acts().isEmpty()) {
            throw Refusal.invalid("acts", "organisation.delegation.no-act");
        }
        return new Delegation(
                UUID.randomUUID(),
                wanted.giver(),
                wanted.position(),
                wanted.receiver(),
                wanted.acts().stream().distinct().sorted().toList(),
                wanted.level(),
                Typed.needed("scope", wanted.scope(), Typed.BASIS),
                from,
                needed("to", to),
                Typed.needed("basisNumber", wanted.basisNumber(), NUMBER),
                Typed.day("basisDay", needed("basisDay", wanted.basisDay())),
                clock.instant(),
                null,
                null);
    }

    private static LocalDate needed(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Refusal.invalid(
                    field,
                    field.equals("to") ? "organisation.delegation.needs-term" : "organisation.delegation.needs-paper");
        }
        return day;
    }

    private static boolean repeats(Delegation other, Delegation given) {
        return other.revokedFrom() == null
                && other.basisNumber().equalsIgnoreCase(given.basisNumber())
                && other.giver().equals(given.giver())
                && other.receiver().equals(given.receiver());
    }

    private static Entry entry(String act, Delegation given, String actor) {
        return Entry.of(act)
                .by(actor)
                .on("delegation", given.id())
                .on("person", given.giver().value())
                .on("person", given.receiver().value());
    }
}
