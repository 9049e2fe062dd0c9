package vn.somat.custody.recall;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.RECALL;
import static vn.somatdb.custody.Tables.RECALL_COPY;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.VisibilityStore;
import vn.somat.regulation.Direction;
import vn.somat.vault.ContentId;

/** Rows of recalls: there for whoever may see their paper. */
@Repository
class RecallStore {

    static final String REASON = "reason";

    private static final Field<Integer> OUTSTANDING = field(selectCount()
                    .from(RECALL_COPY)
                    .join(CARRIER)
                    .on(CARRIER.ID.eq(RECALL_COPY.CARRIER))
                    .where(RECALL_COPY.RECALL.eq(RECALL.ID), RECALL_COPY.RETURNED_AT.isNull())
                    .and(CARRIER.STATE.notIn("DESTROYED", "LOST", "VOID")))
            .as("outstanding");

    private final DSLContext sql;

    RecallStore(DSLContext sql) {
        this.sql = sql;
    }

    /** With every copy that there is but the one on file; what whoever recalls it holds is back at once. */
    void begin(
            RecallId id,
            DocumentId document,
            LocalDate due,
            ContentId content,
            byte[] reason,
            Instant at,
            PersonId by,
            UUID entry) {
        try {
            sql.insertInto(RECALL)
                    .set(RECALL.ID, id.value())
                    .set(RECALL.DOCUMENT, document.value())
                    .set(RECALL.DUE, due)
                    .set(RECALL.CONTENT, content.value())
                    .set(RECALL.SEALED_REASON, reason)
                    .set(RECALL.BEGUN_AT, at)
                    .set(RECALL.BEGUN_BY, by.value())
                    .set(RECALL.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException going) {
            throw Refusal.conflict("custody.recall.going-on");
        }
        // Nobody sends one away between what is listed and what is refused from now on.
        sql.select(CARRIER.ID)
                .from(CARRIER)
                .where(CARRIER.DOCUMENT.eq(document.value()))
                .orderBy(CARRIER.NUMBER)
                .forUpdate()
                .execute();
        sql.insertInto(RECALL_COPY, RECALL_COPY.RECALL, RECALL_COPY.CARRIER)
                .select(sql.select(val(id.value()), CARRIER.ID)
                        .from(CARRIER)
                        .where(CARRIER.DOCUMENT.eq(document.value()), CARRIER.STATE.notIn("DESTROYED", "VOID"))
                        .and(CARRIER.ID.notIn(onFile(document))))
                .execute();
        sql.update(RECALL_COPY)
                .set(RECALL_COPY.RETURNED_AT, at)
                .set(RECALL_COPY.RETURNED_BY, by.value())
                .set(RECALL_COPY.ENTRY, entry)
                .where(RECALL_COPY.RECALL.eq(id.value()))
                .and(RECALL_COPY.CARRIER.in(select(CARRIER.ID)
                        .from(CARRIER)
                        .where(CARRIER.DOCUMENT.eq(document.value()))
                        .and(CARRIER.STATE.eq("HELD").and(CARRIER.HOLDER.eq(by.value())))))
                .execute();
    }

    /** Bản lưu: one, at hand; further originals that were taken on are copies like others. */
    private static Select<Record1<UUID>> onFile(DocumentId document) {
        return select(CARRIER.ID)
                .from(CARRIER)
                .where(CARRIER.DOCUMENT.eq(document.value()), CARRIER.KIND.eq("ORIGINAL"))
                .and(CARRIER.STATE.eq("HELD"))
                .orderBy(CARRIER.COPY_NUMBER.asc().nullsFirst(), CARRIER.NUMBER)
                .limit(1);
    }

    void returned(RecallId id, CarrierId carrier, byte @Nullable [] condition, Instant at, PersonId by, UUID entry) {
        int changed = sql.update(RECALL_COPY)
                .set(RECALL_COPY.RETURNED_AT, at)
                .set(RECALL_COPY.RETURNED_BY, by.value())
                .set(RECALL_COPY.SEALED_CONDITION, condition)
                .set(RECALL_COPY.ENTRY, entry)
                .where(RECALL_COPY.RECALL.eq(id.value()), RECALL_COPY.CARRIER.eq(carrier.value()))
                .and(RECALL_COPY.RETURNED_AT.isNull())
                .execute();
        if (changed != 1) {
            throw Refusal.conflict("custody.recall.not-outstanding");
        }
    }

    void revoked(RecallId id, Instant at) {
        sql.update(RECALL)
                .set(RECALL.REVOKED_AT, at)
                .where(RECALL.ID.eq(id.value()))
                .execute();
    }

    void close(RecallId id, Instant at, PersonId by, UUID entry) {
        sql.update(RECALL)
                .set(RECALL.CLOSED_AT, at)
                .set(RECALL.CLOSED_BY, by.value())
                .set(RECALL.CLOSING_ENTRY, entry)
                .where(RECALL.ID.eq(id.value()))
                .execute();
    }

    /** Keeps it from others until the act is done. */
    void lock(RecallId id) {
        sql.select(RECALL.ID)
                .from(RECALL)
                .where(RECALL.ID.eq(id.value()))
                .forUpdate()
                .execute();
    }

    Optional<KeptRecall> find(Reader reader, RecallId id) {
        return rows(reader).and(RECALL.ID.eq(id.value())).fetchOptional(RecallStore::kept);
    }

    Optional<KeptRecall> numbered(Reader reader, long number) {
        return rows(reader).and(RECALL.NUMBER.eq(number)).fetchOptional(RecallStore::kept);
    }

    /** Open ones, soonest due first. @param after the due day and number after which the page begins */
    List<KeptRecall> open(Reader reader, @Nullable LocalDate due, long after, int limit) {
        return rows(reader)
                .and(RECALL.CLOSED_AT.isNull())
                .and(
                        due == null
                                ? noCondition()
                                : row(RECALL.DUE, RECALL.NUMBER).gt(due, after))
                .orderBy(RECALL.DUE, RECALL.NUMBER)
                .limit(limit)
                .fetch(RecallStore::kept);
    }

    Optional<KeptRecall> openOf(Reader reader, DocumentId document) {
        return rows(reader)
                .and(RECALL.DOCUMENT.eq(document.value()))
                .and(RECALL.CLOSED_AT.isNull())
                .fetchOptional(RecallStore::kept);
    }

    List<RecalledCopy> copies(Collection<RecallId> ids) {
        return sql.selectFrom(RECALL_COPY)
                .where(RECALL_COPY.RECALL.eq(
                        any(ids.stream().map(RecallId::value).toArray(UUID[]::new))))
                .fetch(found -> new RecalledCopy(
                        new CarrierId(found.getCarrier()),
                        found.getReturnedAt(),
                        found.getReturnedBy() == null ? null : new PersonId(found.getReturnedBy()),
                        found.getSealedCondition()));
    }

    private SelectConditionStep<Record> rows(Reader reader) {
        return sql.select(RECALL.fields())
                .select(
                        DOCUMENT.NUMBER.as("paper"),
                        DOCUMENT.DIRECTION,
                        DOCUMENT.REGIME,
                        DOCUMENT.LEVEL,
                        DOCUMENT.RANK,
                        OUTSTANDING)
                .from(RECALL)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(RECALL.DOCUMENT))
                .where(seen(reader));
    }

    private static Condition seen(Reader reader) {
        return reader.readsTitles() ? VisibilityStore.lines(reader) : falseCondition();
    }

    private static KeptRecall kept(Record found) {
        return new KeptRecall(
                new RecallId(found.get(RECALL.ID)),
                found.get(RECALL.NUMBER),
                new DocumentId(found.get(RECALL.DOCUMENT)),
                found.get("paper", String.class),
                Direction.valueOf(found.get(DOCUMENT.DIRECTION)),
                found.get(DOCUMENT.REGIME),
                found.get(DOCUMENT.LEVEL),
                found.get(DOCUMENT.RANK),
                found.get(RECALL.DUE),
                new ContentId(found.get(RECALL.CONTENT)),
                found.get(RECALL.SEALED_REASON),
                found.get(RECALL.BEGUN_AT),
                new PersonId(found.get(RECALL.BEGUN_BY)),
                found.get(RECALL.REVOKED_AT),
                found.get(RECALL.CLOSED_AT),
                found.get(OUTSTANDING));
    }
}
