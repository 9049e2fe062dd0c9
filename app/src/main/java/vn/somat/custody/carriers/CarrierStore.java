package vn.somat.custody.carriers;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.MOVEMENT;
import static vn.somatdb.custody.Tables.RECALL;
import static vn.somatdb.custody.Tables.RECALL_COPY;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;
import vn.somatdb.custody.tables.records.CarrierRecord;

/** Writes carriers and their movements; the database posts each movement to its carrier, or refuses it. */
@Repository
class CarrierStore {

    private final DSLContext sql;

    CarrierStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Held against everybody else who acts on them, in one order so that nobody waits for each other. */
    List<CarrierRow> lock(Collection<CarrierId> ids) {
        var values = ids.stream().map(CarrierId::value).toArray(UUID[]::new);
        sql.select(CARRIER.ID)
                .from(CARRIER)
                .where(CARRIER.ID.eq(any(values)))
                .orderBy(CARRIER.NUMBER)
                .forUpdate()
                .execute();
        return CarrierRowStore.select(sql)
                .where(CARRIER.ID.eq(any(values)))
                .orderBy(CARRIER.NUMBER)
                .fetch(CarrierRowStore::row);
    }

    List<CarrierRow> listed(Collection<CarrierId> ids) {
        return CarrierRowStore.select(sql)
                .where(CARRIER.ID.eq(any(ids.stream().map(CarrierId::value).toArray(UUID[]::new))))
                .orderBy(CARRIER.NUMBER)
                .fetch(CarrierRowStore::row);
    }

    /** Every carrier of a paper, held; whoever adds to them waits here for others who do. */
    List<CarrierRow> lockOf(DocumentId document) {
        sql.select(CARRIER.ID)
                .from(CARRIER)
                .where(CARRIER.DOCUMENT.eq(document.value()))
                .orderBy(CARRIER.NUMBER)
                .forUpdate()
                .execute();
        return CarrierRowStore.select(sql)
                .where(CARRIER.DOCUMENT.eq(document.value()))
                .orderBy(CARRIER.NUMBER)
                .fetch(CarrierRowStore::row);
    }

    /** By the number on its label, whoever may see it. */
    Optional<CarrierRow> numbered(long number) {
        return CarrierRowStore.select(sql).where(CARRIER.NUMBER.eq(number)).fetchOptional(CarrierRowStore::row);
    }

    int lastCopyNumber(DocumentId document, CarrierKind kind) {
        return sql.select(max(CARRIER.COPY_NUMBER))
                .from(CARRIER)
                .where(CARRIER.DOCUMENT.eq(document.value()), CARRIER.KIND.eq(kind.name()))
                .fetchSingle(found -> found.value1() == null ? 0 : found.value1());
    }

    /** @param names sealed, one for each, null where there is none */
    void insert(
            List<MadeCarrier> made,
            @Nullable ContentId content,
            List<byte @Nullable []> names,
            Instant at,
            PersonId by,
            UUID entry) {
        var rows = new ArrayList<CarrierRecord>();
        for (int i = 0; i < made.size(); i++) {
            var one = made.get(i);
            var level = one.level();
            var name = names.get(i);
            var row = sql.newRecord(CARRIER);
            row.set(CARRIER.ID, one.id().value());
            row.set(CARRIER.KIND, one.kind().name());
            row.set(CARRIER.MEDIUM, one.medium().name());
            row.set(
                    CARRIER.DOCUMENT,
                    one.document() == null ? null : one.document().value());
            row.set(CARRIER.COPY_NUMBER, one.copyNumber());
            row.set(CARRIER.PARENT, one.parent() == null ? null : one.parent().value());
            row.set(CARRIER.PAGES, one.pages());
            row.set(CARRIER.LEVEL, level == null ? null : level.code());
            row.set(CARRIER.RANK, level == null ? null : (short) level.rank());
            row.set(
                    CARRIER.RECIPIENT,
                    one.recipient() == null ? null : one.recipient().shortValue());
            row.set(CARRIER.CONTENT, name == null || content == null ? null : content.value());
            row.set(CARRIER.SEALED_NAME, name);
            row.set(CARRIER.COPY_ORDER, one.order());
            row.set(CARRIER.MADE_AT, at);
            row.set(CARRIER.MADE_BY, by.value());
            row.set(CARRIER.ENTRY, entry);
            row.set(CARRIER.MOVED_AT, at);
            rows.add(row);
        }
        sql.batchInsert(rows).execute();
    }

    /** For another recipient, or for none for the time being. */
    void address(CarrierId carrier, @Nullable Integer recipient, @Nullable ContentId content, byte @Nullable [] name) {
        sql.update(CARRIER)
                .set(CARRIER.RECIPIENT, recipient == null ? null : recipient.shortValue())
                .set(CARRIER.CONTENT, content == null ? null : content.value())
                .set(CARRIER.SEALED_NAME, name)
                .where(CARRIER.ID.eq(carrier.value()))
                .execute();
    }

    /** The same things, under the line their paper stands on now. */
    void rehome(DocumentId from, DocumentId to) {
        sql.update(CARRIER)
                .set(CARRIER.DOCUMENT, to.value())
                .where(CARRIER.DOCUMENT.eq(from.value()))
                .execute();
    }

    /** Whether it is to come back, or has come back, by a recall that is going on. */
    boolean recalled(CarrierId carrier) {
        return sql.fetchExists(sql.selectOne()
                .from(RECALL_COPY)
                .join(RECALL)
                .on(RECALL.ID.eq(RECALL_COPY.RECALL))
                .where(RECALL_COPY.CARRIER.eq(carrier.value()), RECALL.CLOSED_AT.isNull()));
    }

    /** Whether this movement of it was of this act. */
    boolean movedBy(CarrierId carrier, int number, UUID entry) {
        return sql.fetchExists(
                MOVEMENT, MOVEMENT.CARRIER.eq(carrier.value()), MOVEMENT.NUMBER.eq(number), MOVEMENT.ENTRY.eq(entry));
    }

    /** Whether a paper stands behind its line: one that was cancelled, moved or only reserved has none. */
    boolean stands(DocumentId document) {
        return sql.fetchExists(
                DOCUMENT, DOCUMENT.ID.eq(document.value()), DOCUMENT.STATE.notIn("CANCELLED", "RESERVED"));
    }

    boolean uses(ContentId content) {
        return sql.fetchExists(CARRIER, CARRIER.CONTENT.eq(content.value()));
    }

    /** Under which the words of a paper's carriers and of their movements lie. */
    List<ContentId> contents(DocumentId document) {
        return sql.select(CARRIER.CONTENT)
                .from(CARRIER)
                .where(CARRIER.DOCUMENT.eq(document.value()), CARRIER.CONTENT.isNotNull())
                .union(sql.select(MOVEMENT.CONTENT)
                        .from(MOVEMENT)
                        .join(CARRIER)
                        .on(CARRIER.ID.eq(MOVEMENT.CARRIER))
                        .where(CARRIER.DOCUMENT.eq(document.value()), MOVEMENT.CONTENT.isNotNull()))
                .fetch(found -> new ContentId(found.value1()));
    }
}
