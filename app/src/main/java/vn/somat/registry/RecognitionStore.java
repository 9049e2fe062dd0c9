package vn.somat.registry;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.SCAN_TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.registry.ScanText.State;

/** How far the reading of scans is; of papers a reader may open and of no other. */
@Repository
class RecognitionStore {

    private final DSLContext sql;

    RecognitionStore(DSLContext sql) {
        this.sql = sql;
    }

    int count(Reader reader, State state) {
        return sql.fetchCount(SCAN_TEXT, is(state), opens(reader));
    }

    Optional<Instant> lastRead(Reader reader) {
        return sql.select(max(SCAN_TEXT.AT))
                .from(SCAN_TEXT)
                .where(is(State.DONE), opens(reader))
                .fetchOptional(row -> row.value1());
    }

    /** Those begun and not done. */
    List<RecognitionState.Scan> working(Reader reader, int limit) {
        return scans(reader, is(State.WAITING).and(SCAN_TEXT.PAGES.isNotNull()), SCAN_TEXT.AT.asc(), limit);
    }

    /** The newest first. */
    List<RecognitionState.Scan> failed(Reader reader, int limit) {
        return scans(reader, is(State.FAILED), SCAN_TEXT.AT.desc(), limit);
    }

    /** @return how many wait once more */
    int again(Reader reader, Instant at) {
        return sql.update(SCAN_TEXT)
                .set(SCAN_TEXT.STATE, State.WAITING.name())
                .setNull(SCAN_TEXT.TROUBLE)
                .setNull(SCAN_TEXT.PAGES)
                .set(SCAN_TEXT.DONE, 0)
                .set(SCAN_TEXT.AT, at)
                .where(is(State.FAILED), opens(reader))
                .execute();
    }

    private List<RecognitionState.Scan> scans(Reader reader, Condition which, OrderField<?> order, int limit) {
        return sql.select(SCAN_TEXT.fields())
                .select(DOCUMENT.NUMBER, DOCUMENT.SERIAL, DOCUMENT.INSERTION)
                .from(SCAN_TEXT)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(SCAN_TEXT.DOCUMENT))
                .where(which, VisibilityStore.contents(reader))
                .orderBy(order, SCAN_TEXT.ATTACHMENT)
                .limit(limit)
                .fetch(row -> {
                    var number = row.get(DOCUMENT.NUMBER);
                    var serial = new Serial(row.get(DOCUMENT.SERIAL), row.get(DOCUMENT.INSERTION));
                    return new RecognitionState.Scan(
                            new DocumentId(row.get(SCAN_TEXT.DOCUMENT)),
                            row.get(SCAN_TEXT.ATTACHMENT),
                            number == null || number.isEmpty() ? serial.toString() : number,
                            row.get(SCAN_TEXT.DONE),
                            row.get(SCAN_TEXT.PAGES),
                            row.get(SCAN_TEXT.TROUBLE),
                            row.get(SCAN_TEXT.AT));
                });
    }

    private static Condition is(State state) {
        return SCAN_TEXT.STATE.eq(state.name());
    }

    private static Condition opens(Reader reader) {
        return SCAN_TEXT.DOCUMENT.in(select(DOCUMENT.ID).from(DOCUMENT).where(VisibilityStore.contents(reader)));
    }
}
