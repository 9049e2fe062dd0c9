package vn.somat.interchange.batches;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.interchange.Tables.BATCH_ROW;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.registry.DocumentId;
import vn.somat.registry.VisibilityStore;
import vn.somatdb.interchange.tables.records.BatchRowRecord;

/** Rows of the papers of a run. */
@Repository
class BatchRowStore {

    private static final int AT_ONCE = 500;

    /** A row about to be stored. @param flaws empty for one that waits */
    record Fresh(int row, long line, byte[] cells, List<Flaw> flaws) {}

    private final DSLContext sql;

    BatchRowStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(UUID batch, List<Fresh> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var insert = sql.insertInto(
                    BATCH_ROW,
                    BATCH_ROW.BATCH,
                    BATCH_ROW.ROW,
                    BATCH_ROW.LINE,
                    BATCH_ROW.KEY,
                    BATCH_ROW.CELLS,
                    BATCH_ROW.STATE,
                    BATCH_ROW.FLAWS);
            for (var one : rows.subList(from, Math.min(rows.size(), from + AT_ONCE))) {
                var wrong = !one.flaws().isEmpty();
                insert = insert.values(
                        batch,
                        one.row(),
                        one.line(),
                        UUID.randomUUID(),
                        one.cells(),
                        (wrong ? RowState.FLAWED : RowState.WAITING).name(),
                        wrong ? FlawText.write(one.flaws()) : null);
            }
            insert.execute();
        }
    }

    /** Those that wait, behind a row, in their order. */
    List<StoredRow> waiting(UUID batch, int after, int limit) {
        return sql.selectFrom(BATCH_ROW)
                .where(BATCH_ROW.BATCH.eq(batch), BATCH_ROW.ROW.gt(after), BATCH_ROW.STATE.eq(RowState.WAITING.name()))
                .orderBy(BATCH_ROW.ROW)
                .limit(limit)
                .fetch(BatchRowStore::stored);
    }

    Optional<StoredRow> find(UUID batch, int row) {
        return sql.selectFrom(BATCH_ROW)
                .where(BATCH_ROW.BATCH.eq(batch), BATCH_ROW.ROW.eq(row))
                .fetchOptional(BatchRowStore::stored);
    }

    /** Behind a row, in their order. @param state null: all */
    List<StoredRow> page(UUID batch, @Nullable RowState state, int after, int limit) {
        var which = BATCH_ROW.BATCH.eq(batch).and(BATCH_ROW.ROW.gt(after));
        return sql.selectFrom(BATCH_ROW)
                .where(state == null ? which : which.and(BATCH_ROW.STATE.eq(state.name())))
                .orderBy(BATCH_ROW.ROW)
                .limit(limit)
                .fetch(BatchRowStore::stored);
    }

    /** The same, with the line of the book each became as far as the reader may see it. */
    List<BatchRow> shown(Reader reader, UUID batch, @Nullable RowState state, int after, int limit) {
        var seen = field(exists(
                selectOne().from(DOCUMENT).where(DOCUMENT.ID.eq(BATCH_ROW.DOCUMENT), VisibilityStore.lines(reader))));
        var which = BATCH_ROW.BATCH.eq(batch).and(BATCH_ROW.ROW.gt(after));
        return sql.select(BATCH_ROW, seen)
                .from(BATCH_ROW)
                .where(state == null ? which : which.and(BATCH_ROW.STATE.eq(state.name())))
                .orderBy(BATCH_ROW.ROW)
                .limit(limit)
                .fetch(row -> {
                    var one = stored(row.value1()).row();
                    return row.value2()
                            ? one
                            : new BatchRow(one.row(), one.line(), one.state(), one.flaws(), null, null);
                });
    }

    /** Those that get no number, behind a row. */
    List<BatchRow> wrong(UUID batch, int after, int limit) {
        return sql.selectFrom(BATCH_ROW)
                .where(BATCH_ROW.BATCH.eq(batch), BATCH_ROW.ROW.gt(after))
                .and(BATCH_ROW.STATE.in(RowState.FLAWED.name(), RowState.FAILED.name()))
                .orderBy(BATCH_ROW.ROW)
                .limit(limit)
                .fetch(row -> stored(row).row());
    }

    void flawed(UUID batch, Map<Integer, List<Flaw>> rows) {
        rows.forEach((row, flaws) -> turn(batch, row, RowState.FLAWED, flaws));
    }

    void failed(UUID batch, int row, List<Flaw> flaws) {
        turn(batch, row, RowState.FAILED, flaws);
    }

    private void turn(UUID batch, int row, RowState state, List<Flaw> flaws) {
        sql.update(BATCH_ROW)
                .set(BATCH_ROW.STATE, state.name())
                .set(BATCH_ROW.FLAWS, FlawText.write(flaws))
                .where(BATCH_ROW.BATCH.eq(batch), BATCH_ROW.ROW.eq(row))
                .execute();
    }

    void numbered(UUID batch, int row, DocumentId document) {
        sql.update(BATCH_ROW)
                .set(BATCH_ROW.STATE, RowState.DONE.name())
                .set(BATCH_ROW.DOCUMENT, document.value())
                .set(
                        BATCH_ROW.NUMBER,
                        field(select(DOCUMENT.NUMBER).from(DOCUMENT).where(DOCUMENT.ID.eq(document.value()))))
                .where(BATCH_ROW.BATCH.eq(batch), BATCH_ROW.ROW.eq(row))
                .execute();
    }

    void forget(UUID batch) {
        sql.update(BATCH_ROW)
                .setNull(BATCH_ROW.CELLS)
                .where(BATCH_ROW.BATCH.eq(batch))
                .execute();
    }

    private static StoredRow stored(BatchRowRecord found) {
        var document = found.getDocument();
        var row = new BatchRow(
                found.getRow(),
                found.getLine(),
                RowState.valueOf(found.getState()),
                FlawText.read(found.getFlaws()),
                document == null ? null : new DocumentId(document),
                found.getNumber());
        return new StoredRow(row, found.getKey(), found.getCells());
    }
}
