package vn.somat.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Proofs;
import vn.somat.ledger.Refusal;
import vn.somat.vault.SealedBackups;

/**
 * Phục hồi: a backup becomes the house again, in a house where nothing has happened yet, wholly or not at all. The
 * ledger is counted anew from its entries; unless its root is the one the backup was made with, nothing is kept.
 */
@Service
public class RestoreDesk {

    private final RestoreStore store;
    private final SealedBackups backups;
    private final Ledger ledger;
    private final Proofs proofs;
    private final TransactionTemplate transaction;

    RestoreDesk(
            RestoreStore store,
            SealedBackups backups,
            Ledger ledger,
            Proofs proofs,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.backups = backups;
        this.ledger = ledger;
        this.proofs = proofs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Refuses where something has happened already: a restore never mixes two houses. */
    public void requireEmpty() {
        if (!store.untouched()) {
            throw Refusal.conflict("interchange.restore.not-empty");
        }
    }

    /**
     * Restores and brings the tables to the newest shape.
     *
     * @param passphrase the vault's on the day of the backup; the caller wipes it
     */
    public BackupSummary restore(InputStream file, char[] passphrase, Progress progress) throws IOException {
        requireEmpty();
        try (var plain = backups.open(file, passphrase)) {
            var reading = new BackupReading(plain);
            shapeAs(reading.head().schema());
            var restored = Objects.requireNonNull(transaction.execute(tx -> load(reading, progress)));
            store.migrate(null);
            return restored;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Reads a backup to its end without keeping anything: whole, or refused. */
    public BackupSummary check(InputStream file, char[] passphrase) throws IOException {
        try (var plain = backups.open(file, passphrase)) {
            return new BackupReading(plain).end((table, rows) -> {
                long lines = 0;
                for (int b = rows.read(); b >= 0; b = rows.read()) {
                    lines += b == '\n' ? 1 : 0;
                }
                return lines;
            });
        }
    }

    private void shapeAs(String schema) {
        if (!store.knows(schema)) {
            throw Refusal.conflict("interchange.restore.newer", schema);
        }
        store.migrate(schema);
        var here = store.schema();
        if (!schema.equals(here)) {
            throw Refusal.conflict("interchange.restore.shape", String.valueOf(here), schema);
        }
    }

    private BackupSummary load(BackupReading reading, Progress progress) {
        try {
            var head = reading.head();
            var ties = store.loosen(head.tables());
            var summary = reading.end((table, rows) -> {
                long count = store.copyIn(table, rows);
                progress.rows(reading.rows() + count);
                return count;
            });
            head.counters().forEach(store::setCounter);
            store.tighten(head.tables(), ties);
            var tree = proofs.recount();
            var root = Base64.getEncoder().encodeToString(tree.root());
            if (tree.size() != summary.ledgerSize() || !root.equals(summary.ledgerRoot())) {
                throw Refusal.conflict(
                        "interchange.restore.ledger", summary.ledgerSize(), summary.ledgerRoot(), tree.size(), root);
            }
            ledger.record(Entry.of("interchange.backup.restored")
                    .by(BackupDesk.CONSOLE)
                    .on("backup", summary.id())
                    .with("size", summary.ledgerSize()));
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
