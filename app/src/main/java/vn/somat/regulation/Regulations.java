package vn.somat.regulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Quy định: the law on a day, as packs a person can read. A paper keeps the rules of its day. */
@Service
public class Regulations {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_REASON = 2000;

    private final AppliedRules applied;
    private final OverrideStore store;
    private final Ledger ledger;
    private final Clock clock;

    Regulations(AppliedRules applied, OverrideStore store, Ledger ledger, Clock clock) {
        this.applied = applied;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All packs, oldest first. */
    public List<Rules> all() {
        return applied.now();
    }

    /** The rules in force on a day; the oldest pack for days before it. */
    public Rules on(LocalDate day) {
        var all = applied.now();
        return all.stream().filter(rules -> rules.inForceOn(day)).findFirst().orElseGet(all::getFirst);
    }

    /**
     * The rules of a day as they were known at a moment: a pack that came later changes nothing that was decided before,
     * not even where it applies to that very day.
     */
    public Rules on(LocalDate day, Instant at) {
        var known = applied.now().stream()
                .filter(rules -> rules.known() == null || !rules.known().isAfter(at))
                .toList();
        return known.reversed().stream()
                .filter(rules -> !rules.from().isAfter(day))
                .findFirst()
                .orElseGet(known::getFirst);
    }

    /** A pack by its id, one that was withdrawn too; refuses an id that is none. */
    public Rules of(String id) {
        return applied.applied().of(id);
    }

    /** All texts that may stand under a key, when they are few: signs, yes and no; empty for words and numbers. */
    public List<String> choices(String pack, String key) {
        var reading = new Reading(Map.of());
        applied.applied().packs().of(of(pack).id()).rules(reading);
        var kind = reading.kind(key);
        return kind == null ? List.of() : kind.choices();
    }

    /** Every override of a pack there ever was, newest first. */
    @Transactional(readOnly = true)
    public List<Overriding> history(String pack) {
        return store.history(pack);
    }

    /**
     * Overrides a value of standing U, with a reason, from now on. The caller has asked {@code access}
     * ({@code regulation.override}).
     */
    @Transactional
    public void override(String pack, String key, String text, String reason, String actor) {
        var value = open(pack, key);
        var typed = Typed.line("text", text, LONGEST_TEXT);
        var why = Typed.text("reason", reason, LONGEST_REASON);
        if (typed.equals(value.text())) {
            throw Refusal.invalid("text", "regulation.override.same");
        }
        checkFits(pack, key, typed);
        var at = clock.instant();
        store.withdraw(pack, key, why, actor, at);
        store.add(new Overriding(pack, key, typed, why, actor, at, null, null, null));
        record("regulation.value.overridden", pack, key, actor, why, typed);
    }

    /**
     * Confirms a value of standing U as the pack has it: the office has looked it up and answers for it. The caller has
     * asked {@code access} ({@code regulation.override}).
     */
    @Transactional
    public void confirm(String pack, String key, String reason, String actor) {
        var value = open(pack, key);
        var why = Typed.text("reason", reason, LONGEST_REASON);
        if (value.settled()) {
            throw Refusal.conflict("regulation.confirm.nothing");
        }
        store.add(new Overriding(pack, key, value.text(), why, actor, clock.instant(), null, null, null));
        record("regulation.value.confirmed", pack, key, actor, why, value.text());
    }

    /** Takes an override back: the value of the pack applies again. */
    @Transactional
    public void withdraw(String pack, String key, String reason, String actor) {
        var why = Typed.text("reason", reason, LONGEST_REASON);
        if (!store.withdraw(pack, key, why, actor, clock.instant())) {
            throw Refusal.conflict("regulation.override.none");
        }
        record("regulation.value.restored", pack, key, actor, why, null);
    }

    private Value open(String pack, String key) {
        var value = of(pack).find(key).orElseThrow(Refusal::notThere);
        if (!value.open()) {
            throw Refusal.conflict("regulation.override.verified")
                    .citing(value.citation().article());
        }
        return value;
    }

    private void checkFits(String id, String key, String text) {
        var overrides = new HashMap<>(store.inForce().getOrDefault(id, Map.of()));
        overrides.put(key, text);
        var reading = new Reading(overrides);
        var rules = read(id, reading);
        var kind = Objects.requireNonNull(reading.kind(key));
        if (kind.read(text) == null) {
            throw Refusal.invalid(
                    "text", "regulation.kind." + kind.code(), kind.args().toArray());
        }
        if (!NumberReader.fits(rules)) {
            throw Refusal.invalid("text", "regulation.override.does-not-fit");
        }
    }

    /** A text of the right kind may still be one that a rule cannot compare with. */
    private Rules read(String id, Reading reading) {
        try {
            return applied.applied().packs().of(id).rules(reading);
        } catch (PackFault unfit) {
            throw Refusal.invalid("text", "regulation.override.does-not-fit");
        }
    }

    private void record(String act, String pack, String key, String actor, String reason, @Nullable String text) {
        ledger.record(Entry.of(act)
                .by(actor)
                .on("regulation", pack + "/" + key)
                .with("pack", pack)
                .with("key", key)
                .commit("text", text)
                .commit("reason", reason));
        applied.forgetAfterwards();
    }
}
