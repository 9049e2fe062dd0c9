package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Regulations;

/** What waits; each question has an index that holds just the lines that wait. */
@Repository
class TodayStore {

    private final DSLContext sql;
    private final Regulations regulations;

    TodayStore(DSLContext sql, Regulations regulations) {
        this.sql = sql;
        this.regulations = regulations;
    }

    Map<BookId, Long> registeredSince(Reader reader, Instant moment) {
        var counts = new HashMap<BookId, Long>();
        // Both directions are named so that the index by direction and time serves.
        sql.select(DOCUMENT.BOOK, count())
                .from(DOCUMENT)
                .where(DOCUMENT.DIRECTION.in(Direction.INCOMING.name(), Direction.OUTGOING.name()))
                .and(DOCUMENT.REGISTERED_AT.ge(moment))
                .and(VisibilityStore.lines(reader))
                .groupBy(DOCUMENT.BOOK)
                .forEach(
                        row -> counts.put(new BookId(row.value1()), row.value2().longValue()));
        return counts;
    }

    List<Waiting> envelopes(Reader reader, int most) {
        return waiting(
                        reader,
                        DOCUMENT.ADDRESSEE
                                .eq(reader.person().value())
                                .and(DOCUMENT.STATE.eq(DocumentView.State.OUTSIDE_ONLY.name())))
                .orderBy(DOCUMENT.REGISTERED_AT)
                .limit(most)
                .fetch(this::waiting);
    }

    List<Waiting> reserved(Reader reader, int most) {
        return waiting(reader, DOCUMENT.STATE.eq(DocumentView.State.RESERVED.name()))
                .orderBy(DOCUMENT.REGISTERED_AT)
                .limit(most)
                .fetch(this::waiting);
    }

    List<Waiting> passedSince(Reader reader, Instant moment, int most) {
        var units = reader.units().stream().map(UnitId::value).toArray(UUID[]::new);
        return waiting(
                        reader,
                        DOCUMENT.UNIT
                                .eq(any(units))
                                .and(DOCUMENT.DIRECTION.eq(Direction.INCOMING.name()))
                                .and(DOCUMENT.REGISTERED_AT.ge(moment)))
                .orderBy(DOCUMENT.REGISTERED_AT.desc())
                .limit(most)
                .fetch(this::waiting);
    }

    private SelectConditionStep<Record8<UUID, UUID, Integer, String, String, String, String, Instant>> waiting(
            Reader reader, Condition which) {
        return sql.select(
                        DOCUMENT.ID,
                        DOCUMENT.BOOK,
                        DOCUMENT.SERIAL,
                        DOCUMENT.INSERTION,
                        DOCUMENT.NUMBER,
                        DOCUMENT.REGIME,
                        DOCUMENT.LEVEL,
                        DOCUMENT.REGISTERED_AT)
                .from(DOCUMENT)
                .where(VisibilityStore.lines(reader))
                .and(which);
    }

    private Waiting waiting(Record8<UUID, UUID, Integer, String, String, String, String, Instant> row) {
        return new Waiting(
                new DocumentId(row.value1()),
                new BookId(row.value2()),
                new Serial(row.value3(), row.value4()),
                row.value5(),
                regulations.of(row.value6()).level(row.value7()).orElseThrow(),
                row.value8());
    }
}
