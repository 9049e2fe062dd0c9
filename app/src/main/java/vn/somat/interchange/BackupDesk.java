package vn.somat.interchange;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.interchange.backups.MadeBackups;
import vn.somat.interchange.backups.WholeBackup;
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

    /** A file that was written to its end. */
    record Written(BackupSummary summary, long bytes, String sha256) {}

    private final BackupStore store;
    private final MadeBackups made;
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
            MadeBackups made,
            SealedBackups backups,
            Access access,
            Ledger ledger,
            Seals seals,
            Proofs proofs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.made = made;
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
        return keep(write(UUID.randomUUID(), reader.actor(), out, progress), null);
    }

    /** The same for the command line, where whoever holds the data folder and the passphrase stands. */
    public BackupSummary writeAtConsole(OutputStream out, Progress progress) throws IOException {
        return keep(write(UUID.randomUUID(), CONSOLE, out, progress), null);
    }

    /** The same for whoever looks at the file before it is {@linkplain #keep kept}. */
    Written writeByItself(UUID id, String actor, OutputStream out) throws IOException {
        return write(id, actor, out, rows -> {});
    }

    /** Into the register, as whole. @param file where the house itself put it */
    BackupSummary keep(Written written, @Nullable Path file) {
        var summary = written.summary();
        alone.executeWithoutResult(tx -> made.whole(
                summary.id(),
                new WholeBackup(
                        written.bytes(),
                        written.sha256(),
                        summary.rows(),
                        summary.ledgerSize(),
                        summary.ledgerRoot(),
                        file == null ? null : file.toString())));
        return summary;
    }

    /** The entry comes first and is in the backup: that data left the house is known even when the writing fails. */
    private Written write(UUID id, String actor, OutputStream out, Progress progress) throws IOException {
        backups.requireOpen();
        alone.executeWithoutResult(tx -> {
            ledger.record(Entry.of("interchange.backup.made").by(actor).on("backup", id));
            made.begun(id, clock.instant(), actor);
        });
        seals.seal();
        var measured = new MeasuredOutput(out);
        try (var sealed = backups.seal(measured);
                var small = new DeflaterOutputStream(sealed, new Deflater(Deflater.BEST_SPEED), Frames.LARGEST)) {
            var summary = Objects.requireNonNull(snapshot.execute(tx -> copy(id, small, progress)));
            small.finish();
            sealed.finish();
            return new Written(summary, measured.bytes(), measured.sha256());
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
