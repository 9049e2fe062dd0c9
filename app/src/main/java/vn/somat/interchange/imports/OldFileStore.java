package vn.somat.interchange.imports;

import static vn.somatdb.interchange.Tables.OLD_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;
import vn.somatdb.interchange.tables.records.OldFileRecord;

/** Files of older books on their way in. Each is seen by whoever brought it and nobody else. */
@Repository
class OldFileStore {

    private final DSLContext sql;

    OldFileStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(OldFile file, UUID account, byte[] name) {
        sql.insertInto(OLD_FILE)
                .set(OLD_FILE.ID, file.id())
                .set(OLD_FILE.FORM, file.form())
                .set(OLD_FILE.RECEIVED_AT, file.receivedAt())
                .set(OLD_FILE.RECEIVED_BY, file.receivedBy().value())
                .set(OLD_FILE.ACCOUNT, account)
                .set(OLD_FILE.SHA256, file.sha256())
                .set(OLD_FILE.BYTES, file.bytes())
                .set(OLD_FILE.CONTENT, file.content().value())
                .set(OLD_FILE.SEALED_NAME, name)
                .set(OLD_FILE.STATE, file.state().name())
                .set(OLD_FILE.BEAT_AT, file.beat())
                .execute();
    }

    Optional<OldFile> find(Reader reader, UUID id) {
        return sql.selectFrom(OLD_FILE)
                .where(
                        OLD_FILE.ID.eq(id),
                        OLD_FILE.RECEIVED_BY.eq(reader.person().value()))
                .fetchOptional(OldFileStore::file);
    }

    /** Newest first. */
    List<OldFile> all(Reader reader, int limit) {
        return sql.selectFrom(OLD_FILE)
                .where(OLD_FILE.RECEIVED_BY.eq(reader.person().value()))
                .orderBy(OLD_FILE.RECEIVED_AT.desc(), OLD_FILE.ID)
                .limit(limit)
                .fetch(OldFileStore::file);
    }

    byte[] name(UUID id) {
        return sql.select(OLD_FILE.SEALED_NAME)
                .from(OLD_FILE)
                .where(OLD_FILE.ID.eq(id))
                .fetchSingle(OLD_FILE.SEALED_NAME);
    }

    byte @Nullable [] look(UUID id) {
        return sql.select(OLD_FILE.SEALED_LOOK)
                .from(OLD_FILE)
                .where(OLD_FILE.ID.eq(id))
                .fetchSingle(OLD_FILE.SEALED_LOOK);
    }

    byte @Nullable [] plan(UUID id) {
        return sql.select(OLD_FILE.SEALED_PLAN)
                .from(OLD_FILE)
                .where(OLD_FILE.ID.eq(id))
                .fetchSingle(OLD_FILE.SEALED_PLAN);
    }

    void looked(UUID id, byte[] look, byte[] plan) {
        sql.update(OLD_FILE)
                .set(OLD_FILE.SEALED_LOOK, look)
                .set(OLD_FILE.SEALED_PLAN, plan)
                .where(OLD_FILE.ID.eq(id))
                .execute();
    }

    void plan(UUID id, byte[] plan) {
        sql.update(OLD_FILE)
                .set(OLD_FILE.SEALED_PLAN, plan)
                .where(OLD_FILE.ID.eq(id))
                .execute();
    }

    void checked(UUID id, int rows, int good) {
        sql.update(OLD_FILE)
                .set(OLD_FILE.ROWS_READ, rows)
                .set(OLD_FILE.ROWS_GOOD, good)
                .where(OLD_FILE.ID.eq(id))
                .execute();
    }

    /** From one of these states to the next; false when it stands elsewhere by now. */
    boolean move(UUID id, Collection<FileState> from, FileState to, int total, @Nullable String trouble, Instant now) {
        return sql.update(OLD_FILE)
                        .set(OLD_FILE.STATE, to.name())
                        .set(OLD_FILE.DONE, 0)
                        .set(OLD_FILE.TOTAL, total)
                        .set(OLD_FILE.BEAT_AT, now)
                        .set(OLD_FILE.STOP_WANTED, false)
                        .set(OLD_FILE.TROUBLE, trouble)
                        .where(OLD_FILE.ID.eq(id))
                        .and(OLD_FILE.STATE.in(from.stream().map(Enum::name).toList()))
                        .execute()
                == 1;
    }

    /** How far the work is; true when somebody wants it to stop. */
    boolean beat(UUID id, long done, Instant now) {
        return sql.update(OLD_FILE)
                .set(OLD_FILE.DONE, (int) done)
                .set(OLD_FILE.BEAT_AT, now)
                .where(OLD_FILE.ID.eq(id))
                .returningResult(OLD_FILE.STOP_WANTED)
                .fetchSingle(OLD_FILE.STOP_WANTED);
    }

    void stop(UUID id) {
        sql.update(OLD_FILE)
                .set(OLD_FILE.STOP_WANTED, true)
                .where(OLD_FILE.ID.eq(id))
                .execute();
    }

    private static OldFile file(OldFileRecord row) {
        return new OldFile(
                row.getId(),
                row.getForm(),
                row.getReceivedAt(),
                new PersonId(row.getReceivedBy()),
                row.getSha256(),
                row.getBytes(),
                new ContentId(row.getContent()),
                FileState.valueOf(row.getState()),
                row.getRowsRead(),
                row.getRowsGood(),
                row.getDone(),
                row.getTotal(),
                row.getBeatAt(),
                row.getTrouble());
    }
}
