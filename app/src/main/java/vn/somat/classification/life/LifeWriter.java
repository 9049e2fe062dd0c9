package vn.somat.classification.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Decider;
import vn.somat.classification.determination.Decisions;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.Protection;
import vn.somat.registry.Relevel;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/**
 * Writes a change: its row with its words sealed, the line, one notice for each holder, its ledger entry; all in the caller's
 * transaction.
 */
@Component
class LifeWriter {

    private final LifeStore store;
    private final LifeReadStore reads;
    private final Protection protection;
    private final Decisions decisions;
    private final Contents contents;
    private final Ledger ledger;
    private final Clock clock;

    LifeWriter(
            LifeStore store,
            LifeReadStore reads,
            Protection protection,
            Decisions decisions,
            Contents contents,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.protection = protection;
        this.decisions = decisions;
        this.contents = contents;
        this.ledger = ledger;
        this.clock = clock;
    }

    ChangeId write(Agreed agreed, Hand hand, @Nullable Judgement judged, List<Recipient> recipients) {
        var id = new ChangeId(UUID.randomUUID());
        var entry = ledger.record(entry(id, agreed, hand, judged));
        if (agreed.changesLine()) {
            var second = hand.confirmed() == null ? null : hand.confirmed().second();
            protection.change(new Relevel(
                    agreed.line(),
                    agreed.after().code(),
                    agreed.untilAfter(),
                    agreed.reason(),
                    hand.enteredBy(),
                    second,
                    entry.value()));
        }
        insert(id, agreed, hand, judged, recipients, entry.value());
        var determination = agreed.line().determination();
        if (determination != null && agreed.changesLine()) {
            decisions.follow(determination, agreed.after(), hand.enteredBy());
        }
        if (agreed.act().mends() && determination != null) {
            decisions.found(determination, agreed.act() == LevelAct.RECALLED, hand.enteredBy(), agreed.reason());
        }
        return id;
    }

    private void insert(
            ChangeId id, Agreed agreed, Hand hand, @Nullable Judgement judged, List<Recipient> recipients, UUID entry) {
        var content = contents.create(KeyGroup.of(agreed.higher().code()));
        int number = 1 + reads.last(agreed.line().id()).map(KeptChange::number).orElse(0);
        try (var keys = contents.open(List.of(content))) {
            var part = agreed.part();
            store.insert(
                    new KeptChange(
                            id,
                            agreed.line().id(),
                            number,
                            agreed.act(),
                            hand.source(),
                            agreed.ground(),
                            part == null,
                            agreed.rules().id(),
                            agreed.before().code(),
                            agreed.after().code(),
                            agreed.untilBefore(),
                            agreed.untilAfter(),
                            agreed.day(),
                            agreed.decision(),
                            agreed.item() == null ? null : agreed.item().id(),
                            decider(hand.decider()),
                            hand.confirmed() == null ? null : hand.confirmed().second(),
                            hand.enteredBy(),
                            clock.instant(),
                            notifyBy(agreed, hand),
                            agreed.council(),
                            content,
                            Objects.requireNonNull(keys.seal(content, "reason", agreed.reason())),
                            part == null ? null : keys.seal(content, "part", part),
                            entry),
                    agreed.before(),
                    agreed.after(),
                    judged == null ? null : judged.decision());
            int position = 0;
            // A term read off a stamp stands on every copy already.
            if (agreed.act() != LevelAct.STATED) {
                store.insert(notice(id, agreed, position, 1, null));
            }
            for (var one : tells(hand) ? recipients : List.<Recipient>of()) {
                position++;
                var name = keys.seal(content, "recipient-" + position, one.name());
                store.insert(notice(id, agreed, position, one.copies(), name));
            }
        }
    }

    private static KeptNotice notice(ChangeId id, Agreed agreed, int position, int copies, byte @Nullable [] name) {
        return new KeptNotice(id, position, agreed.line().id(), copies, name, null, null, null, null, null, null, null);
    }

    /** A term that ran out stands on every copy already; what another body decided it tells itself. */
    private static boolean tells(Hand hand) {
        return hand.source() == Source.OURS;
    }

    private static @Nullable LocalDate notifyBy(Agreed agreed, Hand hand) {
        if (!tells(hand)) {
            return null;
        }
        return agreed.ground() == Ground.OFF_LIST || agreed.act().mends()
                ? agreed.day()
                : agreed.day()
                        .plusDays(agreed.rules().value(agreed.act().days()).number());
    }

    private static LevelChange.@Nullable Decider decider(@Nullable Decider decider) {
        return decider == null
                ? null
                : new LevelChange.Decider(decider.person(), decider.as(), decider.position(), decider.delegation());
    }

    private static Entry entry(ChangeId id, Agreed agreed, Hand hand, @Nullable Judgement judged) {
        var decider = hand.decider();
        var entry = Entry.of("classification.level." + agreed.act().name().toLowerCase(Locale.ROOT))
                .by(hand.actor())
                .on("document", agreed.line().id().value())
                .on("change", id.value())
                .level(agreed.higher().code())
                .with("origin", hand.source())
                .with("ground", agreed.ground())
                .with("level.old", agreed.before().code())
                .with("level", agreed.after().code())
                .with("until.old", agreed.untilBefore())
                .with("until", agreed.untilAfter())
                .with("date", agreed.day())
                .with("number", agreed.decision())
                .with("item", agreed.item() == null ? null : agreed.item().id().value())
                .commit("reason", agreed.reason())
                .commit("part", agreed.part());
        if (decider != null) {
            entry = entry.on("person", decider.person().value())
                    .with("position", decider.position())
                    .with("delegation", decider.delegation())
                    .with("citation", decider.citation());
        }
        entry = hand.confirmed() == null ? entry : hand.confirmed().witnessed(entry);
        return judged == null ? entry : judged.on(entry);
    }
}
