package vn.somat.interchange.backups;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static vn.somatdb.interchange.Tables.BACKUP;
import static vn.somatdb.interchange.Tables.BACKUP_COPY;
import static vn.somatdb.interchange.Tables.BACKUP_FILE;
import static vn.somatdb.interchange.Tables.BACKUP_MEDIUM;
import static vn.somatdb.interchange.Tables.BACKUP_PLAN;
import static vn.somatdb.interchange.Tables.BACKUP_REHEARSAL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** Rows of the register of backups. */
@Repository
class BackupBookStore {

    private final DSLContext sql;

    BackupBookStore(DSLContext sql) {
        this.sql = sql;
    }

    List<MadeBackup> page(@Nullable UUID before, int limit) {
        var media = field(select(arrayAgg(BACKUP_MEDIUM.NUMBER).orderBy(BACKUP_MEDIUM.NUMBER))
                        .from(BACKUP_COPY)
                        .join(BACKUP_MEDIUM)
                        .on(BACKUP_MEDIUM.ID.eq(BACKUP_COPY.MEDIUM))
                        .where(BACKUP_COPY.BACKUP.eq(BACKUP.ID)))
                .as("media");
        var last = field(
                select(max(BACKUP_REHEARSAL.AT)).from(BACKUP_REHEARSAL).where(BACKUP_REHEARSAL.BACKUP.eq(BACKUP.ID)));
        var earlier = before == null
                ? noCondition()
                : row(BACKUP.MADE_AT, BACKUP.ID)
                        .lessThan(select(BACKUP.MADE_AT, BACKUP.ID).from(BACKUP).where(BACKUP.ID.eq(before)));
        return sql.select(BACKUP.fields())
                .select(BACKUP_FILE.fields())
                .select(BACKUP_REHEARSAL.AT, BACKUP_REHEARSAL.DIFFERS, media)
                .from(BACKUP)
                .leftJoin(BACKUP_FILE)
                .on(BACKUP_FILE.BACKUP.eq(BACKUP.ID))
                .leftJoin(BACKUP_REHEARSAL)
                .on(BACKUP_REHEARSAL.BACKUP.eq(BACKUP.ID), BACKUP_REHEARSAL.AT.eq(last))
                .where(earlier)
                .orderBy(BACKUP.MADE_AT.desc(), BACKUP.ID.desc())
                .limit(limit)
                .fetch(made -> new MadeBackup(
                        made.get(BACKUP.ID),
                        made.get(BACKUP.MADE_AT),
                        made.get(BACKUP.MADE_BY),
                        whole(made),
                        labels(made.get(media)),
                        made.get(BACKUP_REHEARSAL.AT) == null
                                ? null
                                : new Rehearsed(made.get(BACKUP_REHEARSAL.AT), made.get(BACKUP_REHEARSAL.DIFFERS))));
    }

    private static List<String> labels(Long @Nullable [] numbers) {
        return numbers == null
                ? List.of()
                : Stream.of(numbers).map(number -> "PT-" + number).toList();
    }

    private static @Nullable WholeBackup whole(Record row) {
        return row.get(BACKUP_FILE.BACKUP) == null
                ? null
                : new WholeBackup(
                        row.get(BACKUP_FILE.BYTES),
                        row.get(BACKUP_FILE.SHA256),
                        row.get(BACKUP_FILE.ROWS),
                        row.get(BACKUP_FILE.LEDGER_SIZE),
                        row.get(BACKUP_FILE.LEDGER_ROOT),
                        row.get(BACKUP_FILE.FILE));
    }

    Optional<WholeBackup> whole(UUID backup) {
        return sql.selectFrom(BACKUP_FILE).where(BACKUP_FILE.BACKUP.eq(backup)).fetchOptional(BackupBookStore::whole);
    }

    List<BackupMedium> media() {
        var last = field(select(max(BACKUP_COPY.AT)).from(BACKUP_COPY).where(BACKUP_COPY.MEDIUM.eq(BACKUP_MEDIUM.ID)))
                .as("last");
        return sql.select(BACKUP_MEDIUM.fields())
                .select(last)
                .from(BACKUP_MEDIUM)
                .orderBy(BACKUP_MEDIUM.ENDED_AT.isNotNull(), BACKUP_MEDIUM.NUMBER)
                .fetch(one -> new BackupMedium(
                        one.get(BACKUP_MEDIUM.ID),
                        one.get(BACKUP_MEDIUM.NUMBER),
                        MediumKind.valueOf(one.get(BACKUP_MEDIUM.KIND)),
                        one.get(BACKUP_MEDIUM.NAME),
                        one.get(BACKUP_MEDIUM.KEPT),
                        one.get(last),
                        one.get(BACKUP_MEDIUM.ENDED_AT)));
    }

    void add(BackupMedium medium, Instant at, PersonId by) {
        sql.insertInto(BACKUP_MEDIUM)
                .set(BACKUP_MEDIUM.ID, medium.id())
                .set(BACKUP_MEDIUM.KIND, medium.kind().name())
                .set(BACKUP_MEDIUM.NAME, medium.name())
                .set(BACKUP_MEDIUM.KEPT, medium.kept())
                .set(BACKUP_MEDIUM.ENTERED_AT, at)
                .set(BACKUP_MEDIUM.ENTERED_BY, by.value())
                .execute();
    }

    /** False when it is not in use. */
    boolean end(UUID medium, Instant at, String why) {
        return sql.update(BACKUP_MEDIUM)
                        .set(BACKUP_MEDIUM.ENDED_AT, at)
                        .set(BACKUP_MEDIUM.ENDED_NOTE, why)
                        .where(BACKUP_MEDIUM.ID.eq(medium), BACKUP_MEDIUM.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Kept so until the act is done. */
    boolean inUse(UUID medium) {
        return sql.selectOne()
                .from(BACKUP_MEDIUM)
                .where(BACKUP_MEDIUM.ID.eq(medium), BACKUP_MEDIUM.ENDED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** False when it lies there already. */
    boolean copied(UUID backup, UUID medium, Instant at, PersonId by, UUID entry) {
        return sql.insertInto(BACKUP_COPY)
                        .set(BACKUP_COPY.BACKUP, backup)
                        .set(BACKUP_COPY.MEDIUM, medium)
                        .set(BACKUP_COPY.AT, at)
                        .set(BACKUP_COPY.BY, by.value())
                        .set(BACKUP_COPY.ENTRY, entry)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void rehearsed(UUID backup, Instant at, PersonId by, @Nullable String differs, UUID entry) {
        sql.insertInto(BACKUP_REHEARSAL)
                .set(BACKUP_REHEARSAL.ID, UUID.randomUUID())
                .set(BACKUP_REHEARSAL.BACKUP, backup)
                .set(BACKUP_REHEARSAL.AT, at)
                .set(BACKUP_REHEARSAL.BY, by.value())
                .set(BACKUP_REHEARSAL.DIFFERS, differs)
                .set(BACKUP_REHEARSAL.ENTRY, entry)
                .execute();
    }

    /** The last time that any backup was opened again and was the same. */
    Optional<Instant> lastRehearsal() {
        return sql.select(BACKUP_REHEARSAL.AT)
                .from(BACKUP_REHEARSAL)
                .where(BACKUP_REHEARSAL.DIFFERS.isNull())
                .orderBy(BACKUP_REHEARSAL.AT.desc())
                .limit(1)
                .fetchOptional(BACKUP_REHEARSAL.AT);
    }

    Optional<BackupPlan> plan() {
        return sql.selectFrom(BACKUP_PLAN)
                .fetchOptional(row -> new BackupPlan(row.getFolder(), row.getEveryDays(), row.getKeep()));
    }

    void set(BackupPlan plan, Instant at, PersonId by) {
        unset();
        sql.insertInto(BACKUP_PLAN)
                .set(BACKUP_PLAN.FOLDER, plan.folder())
                .set(BACKUP_PLAN.EVERY_DAYS, plan.everyDays())
                .set(BACKUP_PLAN.KEEP, plan.keep())
                .set(BACKUP_PLAN.SET_AT, at)
                .set(BACKUP_PLAN.SET_BY, by.value())
                .execute();
    }

    void unset() {
        sql.deleteFrom(BACKUP_PLAN).execute();
    }
}
