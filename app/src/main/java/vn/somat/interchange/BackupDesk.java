package vn.somat.interchange;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Proofs;
import vn.somat.ledger.Seals;
import vn.somat.vault.SealedBackups;

/**
 * Sao lưu: everything the house keeps, as it stood at one moment, in one encrypted file. Clerks go on working
 * meanwhile. Needs an unsealed vault. In constant memory.
 */
@Service
public class BackupDesk {

    static final String CONSOLE = "console";

    private final BackupStore store;
    private final SealedBackups backups;
    private final Access access;
    private final Ledger ledger;
    private final Seals seals;
    private final Proofs proofs;
    private final Clock clock;
    private final TransactionTemplate alone;
    private final TransactionTemplate snapshot;

    BackupDesk(
            BackupStore store,
            SealedBackups backups,
            Access access,
            Ledger ledger,
            Seals seals,
            Proofs proofs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.backups = backups;
        this.access = access;
        this.ledger = ledger;
        this.seals = seals;
        this.proofs = proofs;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Writes a backup to {@code out} and closes it. What was written before an exception is not a backup. */
    public BackupSummary write(Reader reader, OutputStream out, Progress progress) throws IOException {
        access.require(reader, "backup.make", Thing.none());
        return write(reader.actor(), out, progress);
    }

    /** The same for the command line, where whoever holds the data folder and the passphrase stands. */
    public BackupSummary writeAtConsole(OutputStream out, Progress progress) throws IOException {
        return write(CONSOLE, out, progress);
    }

    /** The entry comes first and is in the backup: that data left the house is known even when the writing fails. */
    private BackupSummary write(String actor, OutputStream out, Progress progress) throws IOException {
        UUID id = UUID.randomUUID();
        alone.executeWithoutResult(tx ->
                ledger.record(Entry.of("interchange.backup.made").by(actor).on("backup", id)));
        seals.seal();
        try (var sealed = backups.seal(out);
                var small = new DeflaterOutputStream(sealed, new Deflater(Deflater.BEST_SPEED), Frames.LARGEST)) {
            var summary = Objects.requireNonNull(snapshot.execute(tx -> copy(id, small, progress)));
            small.finish();
            sealed.finish();
            return summary;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private BackupSummary copy(UUID id, OutputStream out, Progress progress) {
        try {
            var frames = new DataOutputStream(out);
            var head = new BackupHead(
                    BackupHead.FORMAT, id, clock.instant(), store.schema(), store.tables(), store.counters());
            Frames.writeJson(frames, head);
            var sums = new ArrayList<BackupTail.Sum>();
            long done = 0;
            for (var table : head.tables()) {
                var rows = new TableOutput(frames);
                long count = store.copyOut(table, rows, done, progress);
                sums.add(new BackupTail.Sum(count, rows.end()));
                done += count;
            }
            var tree = proofs.recount();
            var tail = new BackupTail(sums, tree.size(), Base64.getEncoder().encodeToString(tree.root()));
            Frames.writeJson(frames, tail);
            return new BackupSummary(id, head.madeAt(), done, tail.ledgerSize(), tail.ledgerRoot());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
