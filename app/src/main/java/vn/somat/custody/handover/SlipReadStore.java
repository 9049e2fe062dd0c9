package vn.somat.custody.handover;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.DESTRUCTION_ITEM;
import static vn.somatdb.custody.Tables.HANDOVER;
import static vn.somatdb.custody.Tables.HANDOVER_LINE;
import static vn.somatdb.custody.Tables.RECALL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;

/** Slips, for whom they are there. */
@Repository
class SlipReadStore {

    private static final Condition OPEN = HANDOVER.STATE.in("PREPARED", "ON_WAY");

    private final DSLContext sql;

    SlipReadStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<KeptSlip> find(Reader reader, HandoverId id) {
        return sql.selectFrom(HANDOVER)
                .where(HANDOVER.ID.eq(id.value()), SlipSightStore.seen(reader))
                .fetchOptional(SlipRowStore::kept);
    }

    /** Held against everybody else who acts on it. */
    Optional<KeptSlip> lock(Reader reader, HandoverId id) {
        return sql.selectFrom(HANDOVER)
                .where(HANDOVER.ID.eq(id.value()), SlipSightStore.seen(reader))
                .forUpdate()
                .fetchOptional(SlipRowStore::kept);
    }

    Optional<KeptSlip> numbered(Reader reader, long number) {
        return sql.selectFrom(HANDOVER)
                .where(HANDOVER.NUMBER.eq(number), SlipSightStore.seen(reader))
                .fetchOptional(SlipRowStore::kept);
    }

    /** Longest outstanding first. @param mine only what the reader gives, carries or receives */
    List<KeptSlip> open(Reader reader, boolean mine, @Nullable Instant since, long after, int limit) {
        return sql.selectFrom(HANDOVER)
                .where(OPEN, SlipSightStore.seen(reader))
                .and(mine ? SlipSightStore.own(reader) : noCondition())
                .and(
                        since == null
                                ? noCondition()
                                : row(HANDOVER.PREPARED_AT, HANDOVER.NUMBER).gt(since, after))
                .orderBy(HANDOVER.PREPARED_AT, HANDOVER.NUMBER)
                .limit(limit)
                .fetch(SlipRowStore::kept);
    }

    /** Prepared before then and still open, at most so many. */
    int waiting(Reader reader, boolean mine, @Nullable Instant before, int most) {
        return sql.fetchCount(sql.selectOne()
                .from(HANDOVER)
                .where(OPEN, SlipSightStore.seen(reader))
                .and(mine ? SlipSightStore.own(reader) : noCondition())
                .and(before == null ? noCondition() : HANDOVER.PREPARED_AT.lt(before))
                .limit(most));
    }

    /** On the way to this reader. */
    int toReceive(Reader reader, int most) {
        return sql.fetchCount(sql.selectOne()
                .from(HANDOVER)
                .where(
                        HANDOVER.STATE.eq("ON_WAY"),
                        HANDOVER.RECEIVER.eq(reader.person().value()))
                .and(SlipSightStore.seen(reader))
                .limit(most));
    }

    /** Lines of the transfer register. */
    List<KeptSlip> book(Reader reader, int year, int after, int limit) {
        return sql.selectFrom(HANDOVER)
                .where(HANDOVER.BOOK_YEAR.eq((short) year), HANDOVER.BOOK_NUMBER.gt(after))
                .and(SlipSightStore.seen(reader))
                .orderBy(HANDOVER.BOOK_NUMBER)
                .limit(limit)
                .fetch(SlipRowStore::kept);
    }

    boolean partial(Reader reader, int year) {
        var ofYear = HANDOVER.BOOK_YEAR.eq((short) year);
        return sql.fetchCount(HANDOVER, ofYear) > sql.fetchCount(HANDOVER, ofYear, SlipSightStore.seen(reader));
    }

    List<KeptLine> lines(Collection<HandoverId> ids) {
        return sql.selectFrom(HANDOVER_LINE)
                .where(HANDOVER_LINE.HANDOVER.eq(
                        any(ids.stream().map(HandoverId::value).toArray(UUID[]::new))))
                .orderBy(HANDOVER_LINE.HANDOVER, HANDOVER_LINE.POSITION)
                .fetch(found -> new KeptLine(
                        new HandoverId(found.getHandover()),
                        new CarrierId(found.getCarrier()),
                        found.getPages(),
                        found.getFound(),
                        found.getCounted()));
    }

    /** A number on a label that is to be destroyed by an open list. */
    Optional<Long> onList(Collection<CarrierId> ids) {
        return sql.select(CARRIER.NUMBER)
                .from(CARRIER)
                .join(DESTRUCTION_ITEM)
                .on(DESTRUCTION_ITEM.CARRIER.eq(CARRIER.ID))
                .where(CARRIER.ID.eq(any(values(ids))), DESTRUCTION_ITEM.OPEN.isTrue())
                .limit(1)
                .fetchOptional(found -> found.value1());
    }

    /** A number on a label that stands on another slip that is open. */
    Optional<Long> onSlip(Collection<CarrierId> ids) {
        return sql.select(CARRIER.NUMBER)
                .from(CARRIER)
                .join(HANDOVER_LINE)
                .on(HANDOVER_LINE.CARRIER.eq(CARRIER.ID))
                .where(CARRIER.ID.eq(any(values(ids))), HANDOVER_LINE.OPEN.isTrue())
                .limit(1)
                .fetchOptional(found -> found.value1());
    }

    /** A number on a label of a paper that has to come back. */
    Optional<Long> recalled(Collection<CarrierId> ids) {
        return sql.select(CARRIER.NUMBER)
                .from(CARRIER)
                .join(RECALL)
                .on(RECALL.DOCUMENT.eq(CARRIER.DOCUMENT))
                .where(CARRIER.ID.eq(any(values(ids))), RECALL.CLOSED_AT.isNull())
                .limit(1)
                .fetchOptional(found -> found.value1());
    }

    private static UUID[] values(Collection<CarrierId> ids) {
        return ids.stream().map(CarrierId::value).toArray(UUID[]::new);
    }
}
