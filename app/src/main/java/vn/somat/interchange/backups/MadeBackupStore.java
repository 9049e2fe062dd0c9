package vn.somat.interchange.backups;

import static vn.somatdb.interchange.Tables.BACKUP;
import static vn.somatdb.interchange.Tables.BACKUP_FILE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of backups as they are made. */
@Repository
class MadeBackupStore {

    private final DSLContext sql;

    MadeBackupStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Before the first byte: what was broken off is known as well. */
    void begun(UUID id, Instant at, String by) {
        sql.insertInto(BACKUP)
                .set(BACKUP.ID, id)
                .set(BACKUP.MADE_AT, at)
                .set(BACKUP.MADE_BY, by)
                .execute();
    }

    boolean knows(UUID id) {
        return sql.fetchExists(BACKUP, BACKUP.ID.eq(id));
    }

    void whole(UUID id, WholeBackup file) {
        sql.insertInto(BACKUP_FILE)
                .set(BACKUP_FILE.BACKUP, id)
                .set(BACKUP_FILE.BYTES, file.bytes())
                .set(BACKUP_FILE.SHA256, file.sha256())
                .set(BACKUP_FILE.ROWS, file.rows())
                .set(BACKUP_FILE.LEDGER_SIZE, file.ledgerSize())
                .set(BACKUP_FILE.LEDGER_ROOT, file.ledgerRoot())
                .set(BACKUP_FILE.FILE, file.file())
                .execute();
    }

    /** Files that the house itself made, newest first, at most {@code most}. */
    List<OwnFile> ownFiles(int most) {
        return sql.select(BACKUP_FILE.FILE, BACKUP.MADE_AT)
                .from(BACKUP)
                .join(BACKUP_FILE)
                .on(BACKUP_FILE.BACKUP.eq(BACKUP.ID))
                .where(BACKUP_FILE.FILE.isNotNull())
                .orderBy(BACKUP.MADE_AT.desc())
                .limit(most)
                .fetch(row -> new OwnFile(row.value1(), row.value2()));
    }
}
