package vn.somat.classification.determination;

import static vn.somatdb.classification.Tables.DETERMINATION;
import static vn.somatdb.classification.Tables.DETERMINATION_ITEM;
import static vn.somatdb.classification.Tables.DETERMINATION_RECIPIENT;
import static vn.somatdb.classification.Tables.DETERMINATION_STEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.classification.determination.Determination.State;
import vn.somat.classification.lists.ListItem;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/** Writes determinations. Whoever changes one holds its row from {@link #lock} on. */
@Repository
class DeterminationStore {

    /** A recipient, the name sealed under the determination's content. */
    record SealedRecipient(int position, byte[] name, int copies) {

        static String field(int position) {
            return "recipient-" + position;
        }
    }

    /** What is sealed of one. */
    record Sealed(
            ContentId content,
            byte @Nullable [] title,
            byte @Nullable [] name,
            byte @Nullable [] scope,
            List<SealedRecipient> recipients) {}

    /** Where somebody decided. */
    record Decided(
            Decider decider,
            Instant at,
            PersonId enteredBy,
            boolean onPaper,
            @Nullable String slip,
            UUID judged,
            @Nullable LocalDate termEnd) {}

    /** A step about to be kept. */
    record Step(
            String step,
            PersonId by,
            Instant at,
            String level,
            @Nullable ContentId content,
            byte @Nullable [] reason,
            UUID entry) {}

    private final DSLContext sql;

    DeterminationStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Kept> lock(DeterminationId id) {
        return sql.selectFrom(DETERMINATION)
                .where(DETERMINATION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(KeptRowStore::kept);
    }

    /** The one on a received paper that stands so. */
    Optional<Kept> lockAbout(DocumentId subject, State state) {
        return sql.selectFrom(DETERMINATION)
                .where(DETERMINATION.SUBJECT.eq(subject.value()), DETERMINATION.KIND.eq("RECEIVED"))
                .and(DETERMINATION.STATE.eq(state.name()))
                .forUpdate()
                .fetchOptional(KeptRowStore::kept);
    }

    /** Whether a proposal on a received paper is open, or it is decided. */
    boolean about(DocumentId subject) {
        return sql.fetchExists(
                DETERMINATION,
                DETERMINATION.SUBJECT.eq(subject.value()),
                DETERMINATION.KIND.eq("RECEIVED"),
                DETERMINATION.STATE.in("PROPOSED", "RETURNED", "DECIDED", "USED"));
    }

    Optional<Kept> find(DeterminationId id) {
        return sql.selectFrom(DETERMINATION)
                .where(DETERMINATION.ID.eq(id.value()))
                .fetchOptional(KeptRowStore::kept);
    }

    void insert(
            DeterminationId id,
            Draft draft,
            Sealed sealed,
            State state,
            PersonId drafter,
            Instant at,
            @Nullable Decided decided,
            UUID entry) {
        var values = said(draft, sealed, state, decided, entry);
        values.put(DETERMINATION.ID, id.value());
        values.put(DETERMINATION.KIND, draft.kind().name());
        values.put(DETERMINATION.DRAFTER, drafter.value());
        values.put(DETERMINATION.PROPOSED_AT, at);
        sql.insertInto(DETERMINATION).set(values).execute();
        write(id, draft, sealed);
    }

    /** What it says now; the items and recipients it had go. */
    void change(DeterminationId id, Draft draft, Sealed sealed, State state, @Nullable Decided decided, UUID entry) {
        sql.update(DETERMINATION)
                .set(said(draft, sealed, state, decided, entry))
                .where(DETERMINATION.ID.eq(id.value()))
                .execute();
        sql.deleteFrom(DETERMINATION_ITEM)
                .where(DETERMINATION_ITEM.DETERMINATION.eq(id.value()))
                .execute();
        sql.deleteFrom(DETERMINATION_RECIPIENT)
                .where(DETERMINATION_RECIPIENT.DETERMINATION.eq(id.value()))
                .execute();
        write(id, draft, sealed);
    }

    /** Only where it stands, and the paper that went out on it. */
    /** @param rank that guards it besides its own; null: its own */
    void guard(DeterminationId id, @Nullable Integer rank) {
        sql.update(DETERMINATION)
                .set(DETERMINATION.GUARDED, rank == null ? null : rank.shortValue())
                .where(DETERMINATION.ID.eq(id.value()))
                .execute();
    }

    /** The same words under another content. */
    void reseal(DeterminationId id, Sealed sealed) {
        sql.update(DETERMINATION)
                .set(DETERMINATION.CONTENT, sealed.content().value())
                .set(DETERMINATION.SEALED_TITLE, sealed.title())
                .set(DETERMINATION.SEALED_NAME, sealed.name())
                .set(DETERMINATION.SEALED_SCOPE, sealed.scope())
                .where(DETERMINATION.ID.eq(id.value()))
                .execute();
        for (var one : sealed.recipients()) {
            sql.update(DETERMINATION_RECIPIENT)
                    .set(DETERMINATION_RECIPIENT.SEALED, one.name())
                    .where(DETERMINATION_RECIPIENT.DETERMINATION.eq(id.value()))
                    .and(DETERMINATION_RECIPIENT.POSITION.eq((short) one.position()))
                    .execute();
        }
    }

    void state(DeterminationId id, State state, @Nullable DocumentId document) {
        sql.update(DETERMINATION)
                .set(DETERMINATION.STATE, state.name())
                .set(DETERMINATION.DOCUMENT, document == null ? null : document.value())
                .where(DETERMINATION.ID.eq(id.value()))
                .execute();
    }

    void step(DeterminationId id, Step step) {
        int number = 1 + sql.fetchCount(DETERMINATION_STEP, DETERMINATION_STEP.DETERMINATION.eq(id.value()));
        sql.insertInto(DETERMINATION_STEP)
                .set(DETERMINATION_STEP.DETERMINATION, id.value())
                .set(DETERMINATION_STEP.NUMBER, (short) number)
                .set(DETERMINATION_STEP.STEP, step.step())
                .set(DETERMINATION_STEP.BY, step.by().value())
                .set(DETERMINATION_STEP.AT, step.at())
                .set(DETERMINATION_STEP.LEVEL, step.level())
                .set(
                        DETERMINATION_STEP.CONTENT,
                        step.content() == null ? null : step.content().value())
                .set(DETERMINATION_STEP.SEALED_REASON, step.reason())
                .set(DETERMINATION_STEP.ENTRY, step.entry())
                .execute();
    }

    private static Map<Field<?>, Object> said(
            Draft draft, Sealed sealed, State state, @Nullable Decided decided, UUID entry) {
        var values = new HashMap<Field<?>, Object>();
        values.put(DETERMINATION.CARRIER, draft.carrier());
        values.put(DETERMINATION.STATE, state.name());
        values.put(DETERMINATION.REGIME, draft.rules().id());
        values.put(DETERMINATION.LEVEL, draft.level().code());
        values.put(DETERMINATION.RANK, (short) draft.level().rank());
        values.put(DETERMINATION.ABSTRACTS, draft.level().abstracts().name());
        values.put(
                DETERMINATION.ITEM,
                draft.item() == null ? null : draft.item().id().value());
        values.put(DETERMINATION.DAY, draft.day());
        values.put(DETERMINATION.TERM_UNTIL, draft.termUntil());
        values.put(DETERMINATION.COPIES, draft.copies());
        values.put(DETERMINATION.COPYING, draft.copying());
        values.put(DETERMINATION.TYPE_SYMBOL, draft.type());
        values.put(
                DETERMINATION.SOURCE,
                draft.sourceLevel() == null || draft.source() == null
                        ? null
                        : draft.source().value());
        values.put(
                DETERMINATION.SOURCE_LEVEL,
                draft.sourceLevel() == null ? null : draft.sourceLevel().code());
        values.put(
                DETERMINATION.SUBJECT,
                draft.subject() == null ? null : draft.subject().value());
        values.put(
                DETERMINATION.UNIT, draft.unit() == null ? null : draft.unit().value());
        values.put(DETERMINATION.VALID_TO, draft.validTo());
        values.put(DETERMINATION.CONTENT, sealed.content().value());
        values.put(DETERMINATION.SEALED_TITLE, sealed.title());
        values.put(DETERMINATION.SEALED_NAME, sealed.name());
        values.put(DETERMINATION.SEALED_SCOPE, sealed.scope());
        values.put(DETERMINATION.ENTRY, entry);
        if (decided != null) {
            values.put(DETERMINATION.TERM_END, decided.termEnd());
            values.put(DETERMINATION.DECIDER, decided.decider().person().value());
            values.put(DETERMINATION.DECIDER_AS, decided.decider().as());
            values.put(DETERMINATION.POSITION, decided.decider().position());
            values.put(DETERMINATION.DELEGATION, decided.decider().delegation());
            values.put(DETERMINATION.DECIDED_AT, decided.at());
            values.put(DETERMINATION.ENTERED_BY, decided.enteredBy().value());
            values.put(DETERMINATION.ON_PAPER, decided.onPaper());
            values.put(DETERMINATION.SLIP, decided.slip());
            values.put(DETERMINATION.JUDGED, decided.judged());
        }
        return values;
    }

    private void write(DeterminationId id, Draft draft, Sealed sealed) {
        short position = 1;
        for (ListItem item : draft.items()) {
            sql.insertInto(DETERMINATION_ITEM)
                    .set(DETERMINATION_ITEM.DETERMINATION, id.value())
                    .set(DETERMINATION_ITEM.POSITION, position++)
                    .set(DETERMINATION_ITEM.ITEM, item.id().value())
                    .execute();
        }
        for (var one : sealed.recipients()) {
            sql.insertInto(DETERMINATION_RECIPIENT)
                    .set(DETERMINATION_RECIPIENT.DETERMINATION, id.value())
                    .set(DETERMINATION_RECIPIENT.POSITION, (short) one.position())
                    .set(DETERMINATION_RECIPIENT.SEALED, one.name())
                    .set(DETERMINATION_RECIPIENT.COPIES, one.copies())
                    .execute();
        }
    }
}
