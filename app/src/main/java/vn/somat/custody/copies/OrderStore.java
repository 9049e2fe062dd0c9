package vn.somat.custody.copies;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.custody.Tables.COPY_ORDER;
import static vn.somatdb.custody.Tables.COPY_ORDER_RECIPIENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.classification.determination.Decider;
import vn.somat.organisation.PersonId;

/** Writes orders and what was made on them. */
@Repository
class OrderStore {

    private final DSLContext sql;

    OrderStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Whoever takes a number of orders or of the register waits here for others, until the transaction ends. */
    int nextNumber(int year) {
        sql.execute("select pg_advisory_xact_lock(8001)");
        return sql.select(coalesce(max(COPY_ORDER.NUMBER), val(0)))
                        .from(COPY_ORDER)
                        .where(COPY_ORDER.YEAR.eq((short) year), COPY_ORDER.PREDECESSOR.isNull())
                        .fetchSingle()
                        .value1()
                + 1;
    }

    int nextLine(int year) {
        sql.execute("select pg_advisory_xact_lock(8002)");
        return sql.select(coalesce(max(COPY_ORDER.BOOK_NUMBER), val(0)))
                        .from(COPY_ORDER)
                        .where(COPY_ORDER.BOOK_YEAR.eq((short) year), COPY_ORDER.PREDECESSOR.isNull())
                        .fetchSingle()
                        .value1()
                + 1;
    }

    Optional<OrderRow> lock(CopyOrderId id) {
        sql.select(COPY_ORDER.ID)
                .from(COPY_ORDER)
                .where(COPY_ORDER.ID.eq(id.value()))
                .forUpdate()
                .execute();
        return OrderRowStore.select(sql).where(COPY_ORDER.ID.eq(id.value())).fetchOptional(OrderRowStore::row);
    }

    void insert(OrderRow row, List<SealedRecipient> to, UUID entry) {
        sql.insertInto(COPY_ORDER)
                .set(COPY_ORDER.ID, row.id().value())
                .set(COPY_ORDER.YEAR, (short) row.year())
                .set(COPY_ORDER.NUMBER, row.number())
                .set(COPY_ORDER.DOCUMENT, row.document().value())
                .set(COPY_ORDER.SOURCE, row.source().value())
                .set(COPY_ORDER.REGIME, row.regime())
                .set(COPY_ORDER.KIND, row.kind())
                .set(COPY_ORDER.COPIES, row.copies())
                .set(COPY_ORDER.CONSENT, row.consent())
                .set(COPY_ORDER.STATE, row.state().name())
                .set(COPY_ORDER.ASKED_BY, row.askedBy().value())
                .set(COPY_ORDER.ASKED_AT, row.askedAt())
                .set(COPY_ORDER.CONTENT, row.content().value())
                .set(COPY_ORDER.SEALED_PURPOSE, row.sealedPurpose())
                .set(COPY_ORDER.ENTRY, entry)
                .execute();
        to.forEach(one -> sql.insertInto(COPY_ORDER_RECIPIENT)
                .set(COPY_ORDER_RECIPIENT.COPY_ORDER, row.id().value())
                .set(COPY_ORDER_RECIPIENT.POSITION, (short) one.position())
                .set(COPY_ORDER_RECIPIENT.SEALED, one.sealed())
                .set(COPY_ORDER_RECIPIENT.COPIES, one.copies())
                .execute());
    }

    void allow(CopyOrderId id, Decider decider, Instant at, UUID judged) {
        sql.update(COPY_ORDER)
                .set(COPY_ORDER.STATE, OrderState.ALLOWED.name())
                .set(COPY_ORDER.DECIDER, decider.person().value())
                .set(COPY_ORDER.POSITION, decider.position())
                .set(COPY_ORDER.DELEGATION, decider.delegation())
                .set(COPY_ORDER.DECIDED_AT, at)
                .set(COPY_ORDER.JUDGED, judged)
                .where(COPY_ORDER.ID.eq(id.value()))
                .execute();
    }

    void end(CopyOrderId id, OrderState state, byte[] sealedReason) {
        sql.update(COPY_ORDER)
                .set(COPY_ORDER.STATE, state.name())
                .set(COPY_ORDER.SEALED_REASON, sealedReason)
                .where(COPY_ORDER.ID.eq(id.value()))
                .execute();
    }

    void produced(CopyOrderId id, Made made, boolean alone, UUID recorded) {
        var second = made.second();
        sql.update(COPY_ORDER)
                .set(COPY_ORDER.STATE, OrderState.PRODUCED.name())
                .set(COPY_ORDER.MADE_BY, made.by().value())
                .set(COPY_ORDER.MADE_AT, made.at())
                .set(COPY_ORDER.MADE, made.made())
                .set(COPY_ORDER.SPOILED, made.spoiled())
                .set(COPY_ORDER.SURPLUS, made.surplus())
                .set(COPY_ORDER.PAGES, made.pages())
                .set(COPY_ORDER.DEVICE, made.device())
                .set(
                        COPY_ORDER.COPIED_ON,
                        made.copiedOn() == null ? null : made.copiedOn().value())
                .set(COPY_ORDER.ROOM, made.room())
                .set(COPY_ORDER.SECOND, id(second))
                .set(COPY_ORDER.ALONE, alone)
                .set(COPY_ORDER.RECORDED, recorded)
                .set(COPY_ORDER.BOOK_YEAR, (short) made.bookYear())
                .set(COPY_ORDER.BOOK_NUMBER, made.bookNumber())
                .where(COPY_ORDER.ID.eq(id.value()))
                .execute();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
