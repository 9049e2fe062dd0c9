package vn.somat.custody.copies;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.COPY_ORDER;
import static vn.somatdb.custody.Tables.COPY_ORDER_RECIPIENT;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.organisation.Duty;

/** Reads orders: one's own, those one may decide about or make, and all for who watches. Never above clearance. */
@Repository
class OrderReadStore {

    /** Where a page ended. */
    record Mark(Instant at, UUID id) {}

    private final DSLContext sql;

    OrderReadStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param reach the highest rank this reader may decide about today */
    Optional<OrderRow> find(Reader reader, int reach, CopyOrderId id) {
        return OrderRowStore.select(sql)
                .where(COPY_ORDER.ID.eq(id.value()), seen(reader, reach))
                .fetchOptional(OrderRowStore::row);
    }

    Optional<OrderRow> numbered(Reader reader, int reach, int year, int number) {
        return OrderRowStore.select(sql)
                .where(COPY_ORDER.YEAR.eq((short) year), COPY_ORDER.NUMBER.eq(number), seen(reader, reach))
                .fetchOptional(OrderRowStore::row);
    }

    List<OrderRow> page(Reader reader, int reach, Shelf shelf, @Nullable Mark after, int limit) {
        var which = switch (shelf) {
            case MINE -> COPY_ORDER.ASKED_BY.eq(reader.person().value());
            case TO_DECIDE -> COPY_ORDER.STATE.eq("ASKED").and(within(reach));
            case TO_MAKE -> COPY_ORDER.STATE.eq("ALLOWED");
            case ALL -> noCondition();
        };
        return OrderRowStore.select(sql)
                .where(which, seen(reader, reach))
                .and(
                        after == null
                                ? noCondition()
                                : row(COPY_ORDER.ASKED_AT, COPY_ORDER.ID).lessThan(after.at(), after.id()))
                .orderBy(COPY_ORDER.ASKED_AT.desc(), COPY_ORDER.ID.desc())
                .limit(limit)
                .fetch(OrderRowStore::row);
    }

    /** The lines of the copying register of a year, in its order. */
    List<OrderRow> book(Reader reader, int year, int after, int limit) {
        return OrderRowStore.select(sql)
                .where(COPY_ORDER.BOOK_YEAR.eq((short) year), COPY_ORDER.BOOK_NUMBER.gt(after))
                .and(COPY_ORDER.PREDECESSOR.isNull())
                .and(DOCUMENT.RANK.le((short) reader.clearance()))
                .orderBy(COPY_ORDER.BOOK_NUMBER)
                .limit(limit)
                .fetch(OrderRowStore::row);
    }

    /** The order a copy was made on; whoever may see the copy may know it. */
    Optional<OrderRow> making(CarrierId copy) {
        return OrderRowStore.select(sql)
                .where(COPY_ORDER.ID.eq(
                        sql.select(CARRIER.COPY_ORDER).from(CARRIER).where(CARRIER.ID.eq(copy.value()))))
                .fetchOptional(OrderRowStore::row);
    }

    /** How many lines the register of a year has, and how many of them a reader is cleared for. */
    int lines(int year) {
        return sql.fetchCount(COPY_ORDER, COPY_ORDER.BOOK_YEAR.eq((short) year), COPY_ORDER.PREDECESSOR.isNull());
    }

    int cleared(Reader reader, int year) {
        return sql.fetchCount(sql.selectOne()
                .from(COPY_ORDER)
                .join(CARRIER)
                .on(CARRIER.ID.eq(COPY_ORDER.SOURCE))
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT))
                .where(COPY_ORDER.BOOK_YEAR.eq((short) year), COPY_ORDER.PREDECESSOR.isNull())
                .and(DOCUMENT.RANK.le((short) reader.clearance())));
    }

    Map<UUID, List<SealedRecipient>> recipients(Collection<CopyOrderId> ids) {
        return sql.selectFrom(COPY_ORDER_RECIPIENT)
                .where(COPY_ORDER_RECIPIENT.COPY_ORDER.eq(
                        any(ids.stream().map(CopyOrderId::value).toArray(UUID[]::new))))
                .orderBy(COPY_ORDER_RECIPIENT.COPY_ORDER, COPY_ORDER_RECIPIENT.POSITION)
                .fetchGroups(
                        COPY_ORDER_RECIPIENT.COPY_ORDER,
                        one -> new SealedRecipient(
                                one.get(COPY_ORDER_RECIPIENT.POSITION),
                                one.get(COPY_ORDER_RECIPIENT.SEALED),
                                one.get(COPY_ORDER_RECIPIENT.COPIES)));
    }

    /** Whoever may permit nothing does not see what became ordinary either. */
    private static Condition within(int reach) {
        return DOCUMENT.RANK.between((short) 1, (short) reach);
    }

    private static Condition seen(Reader reader, int reach) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        var ways = new ArrayList<Condition>();
        ways.add(COPY_ORDER.ASKED_BY.eq(reader.person().value()));
        ways.add(COPY_ORDER.MADE_BY.eq(reader.person().value()));
        ways.add(within(reach));
        if (reader.has(Duty.COPY_CLERK) || reader.has(Duty.CLERK_INCOMING) || reader.has(Duty.CLERK_OUTGOING)) {
            ways.add(COPY_ORDER.STATE.in("ALLOWED", "PRODUCED"));
        }
        if (reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR)) {
            ways.add(trueCondition());
        }
        return DOCUMENT.RANK.le((short) reader.clearance()).and(or(ways));
    }
}
