package vn.somat.classification.determination;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Determination.State;
import vn.somat.classification.determination.DeterminationStore.Decided;
import vn.somat.classification.determination.DeterminationStore.Sealed;
import vn.somat.classification.determination.DeterminationStore.SealedRecipient;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.Level;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Writes what was proposed or decided with its words sealed, its step and its ledger entry, in the caller's transaction. */
@Component
class DeterminationWriter {

    private static final String KIND = "determination";
    private static final String ROOM = "classification.determination.";

    private final DeterminationStore store;
    private final Contents contents;
    private final Ledger ledger;
    private final Clock clock;

    DeterminationWriter(DeterminationStore store, Contents contents, Ledger ledger, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.ledger = ledger;
        this.clock = clock;
    }

    void propose(DeterminationId id, Draft draft, PersonId drafter, Judgement judged) {
        var entry = ledger.record(judged.on(entry(ROOM + "proposed", id, draft, drafter)));
        store.insert(id, draft, seal(draft), State.PROPOSED, drafter, clock.instant(), null, entry.value());
        step(id, "PROPOSED", drafter, draft.level().code(), null, entry);
    }

    /** Proposed and decided at once, as the signed slip has it. */
    void enter(DeterminationId id, Draft draft, PersonId drafter, Decided decided, Judgement judged, PersonId by) {
        var entry = ledger.record(decided(judged.on(entry(ROOM + "entered", id, draft, by)), decided));
        store.insert(id, draft, seal(draft), State.DECIDED, drafter, clock.instant(), decided, entry.value());
        step(id, "PROPOSED", drafter, draft.level().code(), null, entry);
        step(id, "APPROVED", decided.decider().person(), draft.level().code(), null, entry);
    }

    /** The drafter says it differently. */
    void revise(Kept before, Draft draft, PersonId by, Judgement judged) {
        var entry = ledger.record(judged.on(entry(ROOM + "revised", before.id(), draft, by)));
        rewrite(before, draft, State.PROPOSED, null, by, entry);
        step(before.id(), "REVISED", by, draft.level().code(), null, entry);
    }

    /** Decided, as proposed or otherwise; then the reason says why. */
    void decide(Kept before, Draft draft, Decided decided, Judgement judged, boolean changed, @Nullable String reason) {
        var by = decided.decider().person();
        var entry = ledger.record(decided(
                        judged.on(entry(ROOM + (changed ? "changed" : "approved"), before.id(), draft, by)), decided)
                .commit("reason", reason));
        rewrite(before, draft, State.DECIDED, decided, by, entry);
        step(before.id(), changed ? "CHANGED" : "APPROVED", by, draft.level().code(), reason, entry);
    }

    /** Sent back, refused, taken back, used: nothing it says changes. */
    void move(
            Kept before,
            State state,
            String step,
            String act,
            PersonId by,
            @Nullable String reason,
            vn.somat.registry.@Nullable DocumentId document) {
        var entry = Entry.of(ROOM + act)
                .by(by.value().toString())
                .on(KIND, before.id().value())
                .level(before.level())
                .commit("reason", reason);
        entry = document == null ? entry : entry.on("document", document.value());
        var recorded = ledger.record(entry);
        store.state(before.id(), state, state == State.DECIDED ? null : document);
        step(before.id(), step, by, before.level(), reason, recorded);
    }

    /** A step that moves nothing. */
    void note(Kept kept, String step, Entry entry, PersonId by, @Nullable String reason) {
        step(kept.id(), step, by, kept.level(), reason, ledger.record(entry));
    }

    /** Its words guarded by another level; an abstract that the level forbids goes with its key. */
    void follow(Kept kept, Determination one, Level after, PersonId by) {
        store.guard(kept.id(), after.rank() > kept.rank() ? after.rank() : null);
        if (kept.title() == null || after.abstracts() == AbstractRule.ALLOWED) {
            contents.regroup(kept.content(), KeyGroup.of(after.code()));
            return;
        }
        store.reseal(kept.id(), seal(after.code(), null, one.name(), one.scope(), one.recipients()));
        contents.destroy(kept.content());
        ledger.forgetAll(KIND, kept.id().value(), Set.of("title"), by.value().toString());
    }

    private void rewrite(Kept before, Draft draft, State state, @Nullable Decided decided, PersonId by, EntryId entry) {
        store.change(before.id(), draft, seal(draft), state, decided, entry.value());
        contents.destroy(before.content());
        if (draft.level().abstracts() != AbstractRule.ALLOWED) {
            ledger.forgetAll(
                    KIND, before.id().value(), Set.of("title"), by.value().toString());
        }
    }

    private void step(
            DeterminationId id, String step, PersonId by, String level, @Nullable String reason, EntryId entry) {
        ContentId content = reason == null ? null : contents.create(KeyGroup.of(level));
        byte[] sealed = null;
        if (content != null && reason != null) {
            try (var keys = contents.open(List.of(content))) {
                sealed = keys.seal(content, "reason", reason);
            }
        }
        store.step(id, new DeterminationStore.Step(step, by, clock.instant(), level, content, sealed, entry.value()));
    }

    private Sealed seal(Draft draft) {
        return seal(draft.level().code(), draft.title(), draft.name(), draft.scope(), draft.recipients());
    }

    private Sealed seal(
            String level, @Nullable String title, @Nullable String name, @Nullable String scope, List<Recipient> to) {
        var content = contents.create(KeyGroup.of(level));
        try (var keys = contents.open(List.of(content))) {
            var recipients = new ArrayList<SealedRecipient>();
            for (var one : to) {
                int position = recipients.size() + 1;
                recipients.add(new SealedRecipient(
                        position, keys.seal(content, SealedRecipient.field(position), one.name()), one.copies()));
            }
            return new Sealed(
                    content,
                    title == null ? null : keys.seal(content, "title", title),
                    name == null ? null : keys.seal(content, "name", name),
                    scope == null ? null : keys.seal(content, "scope", scope),
                    recipients);
        }
    }

    private static Entry decided(Entry entry, Decided decided) {
        return entry.on("person", decided.decider().person().value())
                .with("position", decided.decider().position())
                .with("delegation", decided.decider().delegation())
                .with("citation", decided.decider().citation())
                .with("onPaper", decided.onPaper() ? "true" : null)
                .with("until", decided.termEnd());
    }

    private static Entry entry(String act, DeterminationId id, Draft draft, PersonId by) {
        var item = draft.item();
        return Entry.of(act)
                .by(by.value().toString())
                .on(KIND, id.value())
                .level(draft.level().code())
                .with("kind", draft.kind())
                .with("date", draft.day())
                .with("item", item == null ? null : item.id().value())
                .with("items", draft.items().size())
                .with("type", draft.type())
                .with("copies", draft.copies())
                .with(
                        "source",
                        draft.sourceLevel() == null || draft.source() == null
                                ? null
                                : draft.source().value())
                .commit("title", draft.title())
                .commit("name", draft.name())
                .commit("scope", draft.scope())
                .commit(
                        "recipients",
                        draft.recipients().isEmpty()
                                ? null
                                : draft.recipients().stream()
                                        .map(one -> one.copies() + " " + one.name())
                                        .collect(Collectors.joining("\n")));
    }
}
