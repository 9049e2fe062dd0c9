package vn.somat.interchange.backups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Những bản sao lưu đã làm: what whoever makes backups writes into the register, and needs to know of it. */
@Component
public class MadeBackups {

    private final MadeBackupStore store;
    private final BackupBookStore book;

    MadeBackups(MadeBackupStore store, BackupBookStore book) {
        this.store = store;
        this.book = book;
    }

    /** Before the first byte: what was broken off is known as well. */
    public void begun(UUID id, Instant at, String by) {
        store.begun(id, at, by);
    }

    public void whole(UUID id, WholeBackup file) {
        store.whole(id, file);
    }

    /** Whether it was begun here, whatever became of it. */
    public boolean knows(UUID id) {
        return store.knows(id);
    }

    /** What a backup came to that was made to its end. */
    public Optional<WholeBackup> whole(UUID id) {
        return book.whole(id);
    }

    public Optional<BackupPlan> plan() {
        return book.plan();
    }

    /** The last time that any backup was opened again and was the same. */
    public Optional<Instant> lastRehearsal() {
        return book.lastRehearsal();
    }

    /** Files that the house itself made, newest first, at most {@code most}. */
    public List<OwnFile> ownFiles(int most) {
        return store.ownFiles(most);
    }
}
