package vn.somat.interchange.batches;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.interchange.Tables.BATCH;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.interchange.batches.StoredBatch.SealedBatchTexts;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookId;
import vn.somat.regulation.Direction;
import vn.somat.vault.ContentId;
import vn.somatdb.interchange.tables.records.BatchRecord;

/** Rows of runs. */
@Repository
class BatchStore {

    private final DSLContext sql;

    BatchStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(
            UUID id,
            Reader reader,
            BatchOrder order,
            int rank,
            ContentId content,
            SealedBatchTexts texts,
            String print,
            int rows,
            Instant at) {
        sql.insertInto(BATCH)
                .set(BATCH.ID, id)
                .set(BATCH.BOOK, order.book().value())
                .set(BATCH.DATE, order.date())
                .set(BATCH.TYPE, order.type())
                .set(BATCH.SYMBOL, order.symbol())
                .set(BATCH.LEVEL, order.level())
                .set(BATCH.RANK, (short) rank)
                .set(BATCH.URGENCY, order.urgency())
                .set(BATCH.LIST, order.list())
                .set(BATCH.PAGES, order.pages())
                .set(BATCH.UNIT, order.unit() == null ? null : order.unit().value())
                .set(BATCH.DETERMINATION, order.determination())
                .set(BATCH.CONTENT, content.value())
                .set(BATCH.SIGNER, texts.signer())
                .set(BATCH.TITLE, texts.title())
                .set(BATCH.RECIPIENTS, texts.recipients())
                .set(BATCH.NOTE, texts.note())
                .set(BATCH.TEXT, texts.text())
                .set(BATCH.HEADINGS, texts.headings())
                .set(BATCH.PRINT, print)
                .set(BATCH.STATE, BatchState.CHECKING.name())
                .set(BATCH.ROWS, rows)
                .set(BATCH.MADE_AT, at)
                .set(BATCH.MADE_BY, reader.person().value())
                .set(BATCH.ACCOUNT, reader.account())
                .set(BATCH.CHANGED_AT, at)
                .execute();
    }

    /** Whether papers of the same file were numbered in the same book. */
    boolean numbered(String print) {
        return sql.fetchExists(selectOne()
                .from(BATCH)
                .where(BATCH.PRINT.eq(print))
                .and(BATCH.DONE.gt(0).or(BATCH.STATE.in(BatchState.RUNNING.name(), BatchState.PAUSED.name()))));
    }

    Optional<StoredBatch> find(UUID id) {
        return sql.selectFrom(BATCH).where(BATCH.ID.eq(id)).fetchOptional(BatchStore::stored);
    }

    /** Held until the act is done. */
    Optional<StoredBatch> hold(UUID id) {
        return sql.selectFrom(BATCH).where(BATCH.ID.eq(id)).forUpdate().fetchOptional(BatchStore::stored);
    }

    /** What goes on by itself, the oldest first. */
    List<UUID> working() {
        return sql.select(BATCH.ID)
                .from(BATCH)
                .where(BATCH.STATE.in(BatchState.CHECKING.name(), BatchState.RUNNING.name()))
                .orderBy(BATCH.MADE_AT)
                .limit(20)
                .fetch(BATCH.ID);
    }

    /** Those of levels this reader may know of, newest first. @param before the last of the page before */
    List<BatchView> page(Reader reader, @Nullable UUID before, int limit) {
        var ranks = IntStream.rangeClosed(0, 9)
                .filter(rank -> rank <= reader.clearance() && reader.reaches(Direction.OUTGOING, rank))
                .mapToObj(rank -> (short) rank)
                .toList();
        var earlier = before == null
                ? noCondition()
                : row(BATCH.MADE_AT, BATCH.ID)
                        .lessThan(select(BATCH.MADE_AT, BATCH.ID).from(BATCH).where(BATCH.ID.eq(before)));
        return sql.selectFrom(BATCH)
                .where(BATCH.RANK.in(ranks))
                .and(earlier)
                .orderBy(BATCH.MADE_AT.desc(), BATCH.ID.desc())
                .limit(limit)
                .fetch(found -> stored(found).view());
    }

    /** @param why code of what stopped it; null where somebody did */
    void turn(UUID id, BatchState state, @Nullable String why, int at, Instant when) {
        sql.update(BATCH)
                .set(BATCH.STATE, state.name())
                .set(BATCH.WHY, why)
                .set(BATCH.AT, at)
                .set(BATCH.CHANGED_AT, when)
                .where(BATCH.ID.eq(id))
                .execute();
    }

    /** From now on it goes on as this reader. */
    void takenBy(UUID id, Reader reader) {
        sql.update(BATCH)
                .set(BATCH.ACCOUNT, reader.account())
                .where(BATCH.ID.eq(id))
                .execute();
    }

    void checked(UUID id, int at, int flawed) {
        sql.update(BATCH)
                .set(BATCH.AT, at)
                .set(BATCH.FLAWED, BATCH.FLAWED.plus(flawed))
                .where(BATCH.ID.eq(id))
                .execute();
    }

    void handled(UUID id, int at, boolean numbered) {
        sql.update(BATCH)
                .set(BATCH.AT, at)
                .set(BATCH.DONE, BATCH.DONE.plus(numbered ? 1 : 0))
                .set(BATCH.FAILED, BATCH.FAILED.plus(numbered ? 0 : 1))
                .where(BATCH.ID.eq(id))
                .execute();
    }

    void forget(UUID id) {
        sql.update(BATCH)
                .set(BATCH.FORGOTTEN, true)
                .setNull(BATCH.SIGNER)
                .setNull(BATCH.TITLE)
                .setNull(BATCH.RECIPIENTS)
                .setNull(BATCH.NOTE)
                .setNull(BATCH.TEXT)
                .setNull(BATCH.HEADINGS)
                .where(BATCH.ID.eq(id))
                .execute();
    }

    private static StoredBatch stored(BatchRecord found) {
        var unit = found.getUnit();
        var order = new BatchOrder(
                new BookId(found.getBook()),
                found.getDate(),
                found.getType(),
                found.getSymbol(),
                found.getLevel(),
                found.getUrgency(),
                found.getList(),
                found.getPages(),
                unit == null ? null : new UnitId(unit),
                found.getDetermination(),
                new BatchTexts("", null, null, null, null));
        return new StoredBatch(
                view(found),
                order,
                new ContentId(found.getContent()),
                new SealedBatchTexts(
                        found.getSigner(),
                        found.getTitle(),
                        found.getRecipients(),
                        found.getNote(),
                        found.getText(),
                        found.getHeadings()),
                found.getAccount());
    }

    private static BatchView view(BatchRecord found) {
        return new BatchView(
                found.getId(),
                found.getNumber(),
                new BookId(found.getBook()),
                found.getDate(),
                found.getType(),
                found.getSymbol(),
                found.getLevel(),
                found.getRank(),
                BatchState.valueOf(found.getState()),
                found.getWhy(),
                found.getRows(),
                found.getAt(),
                found.getFlawed(),
                found.getDone(),
                found.getFailed(),
                found.getForgotten(),
                found.getMadeAt(),
                new PersonId(found.getMadeBy()));
    }
}
