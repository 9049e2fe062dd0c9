package vn.somat.ledger;

import static vn.somatdb.ledger.Tables.CHECKPOINT;
import static vn.somatdb.ledger.Tables.ORIGIN;

import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.springframework.stereotype.Repository;

/** The sealed checkpoints and the name they are signed with. */
@Repository
class CheckpointStore {

    private static final int FETCH = 1_000;

    private final DSLContext sql;

    CheckpointStore(DSLContext sql) {
        this.sql = sql;
    }

    void name(String origin) {
        sql.insertInto(ORIGIN).set(ORIGIN.NAME, origin).onConflictDoNothing().execute();
    }

    Optional<String> origin() {
        return sql.select(ORIGIN.NAME).from(ORIGIN).fetchOptional(ORIGIN.NAME);
    }

    void add(Checkpoint checkpoint) {
        sql.insertInto(CHECKPOINT)
                .set(CHECKPOINT.SIZE, checkpoint.size())
                .set(CHECKPOINT.ROOT, checkpoint.root())
                .set(CHECKPOINT.SEALED_AT, checkpoint.sealedAt())
                .set(CHECKPOINT.NOTE, checkpoint.note())
                .execute();
    }

    Optional<Checkpoint> latest() {
        var name = origin();
        return name.flatMap(
                origin -> sql.select(CHECKPOINT.SIZE, CHECKPOINT.ROOT, CHECKPOINT.SEALED_AT, CHECKPOINT.NOTE)
                        .from(CHECKPOINT)
                        .orderBy(CHECKPOINT.SIZE.desc())
                        .limit(1)
                        .fetchOptional(row -> checkpoint(origin, row)));
    }

    /** The checkpoints up to {@code size}, smallest first, a thousand in memory at a time; within a transaction. */
    void each(long size, Consumer<String> note) {
        try (var rows = sql.select(CHECKPOINT.NOTE)
                .from(CHECKPOINT)
                .where(CHECKPOINT.SIZE.le(size))
                .orderBy(CHECKPOINT.SIZE)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(row -> note.accept(row.value1()));
        }
    }

    private static Checkpoint checkpoint(String origin, Record4<Long, byte[], java.time.Instant, String> row) {
        return new Checkpoint(origin, row.value1(), row.value2(), row.value3(), row.value4());
    }
}
