package vn.somat.custody.carriers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.custody.carriers.MovementStore.Posting;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Writes carriers that are made and movements of those that are, with one ledger entry an act. In the caller's transaction. */
@Component
class CarrierWriter {

    private static final String KIND = "carrier";

    private final CarrierStore store;
    private final MovementStore movements;
    private final Contents contents;
    private final Ledger ledger;
    private final Clock clock;

    CarrierWriter(CarrierStore store, MovementStore movements, Contents contents, Ledger ledger, Clock clock) {
        this.store = store;
        this.movements = movements;
        this.contents = contents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A carrier that is made, why, and where it stands first. */
    record Making(MadeCarrier carrier, Reason reason, Account to) {}

    /** A carrier that moves. @param note why, to whom; null where nothing has to be said */
    record Moving(CarrierRow carrier, Reason reason, Account to) {}

    /** @param level that guards their words */
    void make(Entry act, PersonId by, @Nullable PersonId second, String level, List<Making> made) {
        var now = clock.instant();
        var content = made.stream().anyMatch(one -> one.carrier().name() != null)
                ? contents.create(KeyGroup.of(level))
                : null;
        var names = names(content, made);
        var entry = act.level(level).with("count", made.size()).with(Postings.FACT, Postings.made(made, level));
        for (var one : made) {
            entry = entry.on(KIND, one.carrier().id().value());
        }
        var recorded = ledger.record(entry).value();
        store.insert(made.stream().map(Making::carrier).toList(), content, names, now, by, recorded);
        movements.post(made.stream()
                .map(one -> new Posting(
                        one.carrier().id(),
                        1,
                        one.reason(),
                        Account.of(Account.State.MADE),
                        one.to(),
                        null,
                        null,
                        now,
                        by,
                        second,
                        recorded))
                .toList());
    }

    /** Each from where it stands. @param note said of all of them */
    EntryId move(Entry act, PersonId by, @Nullable PersonId second, @Nullable String note, List<Moving> moved) {
        requireNotRecalled(moved);
        var now = clock.instant();
        var entry = act.with("count", moved.size())
                .with(Postings.FACT, Postings.moved(moved))
                .commit("reason", note);
        for (var one : moved) {
            entry = entry.on(KIND, one.carrier().id().value());
        }
        var id = ledger.record(entry);
        var recorded = id.value();
        var postings = new ArrayList<Posting>();
        for (var one : moved) {
            var carrier = one.carrier();
            var content = note == null ? null : contents.create(KeyGroup.of(carrier.level()));
            postings.add(new Posting(
                    carrier.id(),
                    carrier.moves() + 1,
                    one.reason(),
                    carrier.account(),
                    one.to(),
                    content,
                    sealed(content, CarrierReading.NOTE, note),
                    now,
                    by,
                    second,
                    recorded));
        }
        movements.post(postings);
        return id;
    }

    private void requireNotRecalled(List<Moving> moved) {
        for (var one : moved) {
            if (one.reason().takesAway()
                    && one.carrier().account().state() == Account.State.HELD
                    && store.recalled(one.carrier().id())) {
                throw Refusal.conflict(
                        "custody.carrier.recalled", Carrier.label(one.carrier().number()));
            }
        }
    }

    /** For whom a carrier is meant, under a content of its own; what it said before is gone when nothing else uses it. */
    void address(CarrierRow carrier, @Nullable Integer recipient, @Nullable String name) {
        var content = name == null ? null : contents.create(KeyGroup.of(carrier.level()));
        store.address(carrier.id(), recipient, content, sealed(content, CarrierRow.field(carrier.id()), name));
        var before = carrier.content();
        if (before != null && !store.uses(before)) {
            contents.destroy(before);
        }
    }

    private byte @Nullable [] sealed(@Nullable ContentId content, String field, @Nullable String text) {
        if (content == null || text == null) {
            return null;
        }
        try (var keys = contents.open(List.of(content))) {
            return keys.seal(content, field, text);
        }
    }

    private List<byte @Nullable []> names(@Nullable ContentId content, List<Making> made) {
        var names = new ArrayList<byte @Nullable []>();
        if (content == null) {
            made.forEach(one -> names.add(null));
            return names;
        }
        try (var keys = contents.open(List.of(content))) {
            for (var one : made) {
                var name = one.carrier().name();
                names.add(
                        name == null
                                ? null
                                : keys.seal(
                                        content, CarrierRow.field(one.carrier().id()), name));
            }
        }
        return names;
    }
}
