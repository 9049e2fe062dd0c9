package vn.somat.interchange.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Refusal;
import vn.somat.vault.VaultAbsent;
import vn.somat.vault.VaultSealed;

/**
 * Việc chạy nền: one work at a time, its progress in the file's row, so that any page of any instance sees it. What a work that
 * was killed leaves behind is a row whose beat is old; it can be begun again. Safe to share between threads.
 */
@Component
class ImportJobs {

    /** Whoever works says so more often than this. */
    static final Duration SILENT = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration BEAT = Duration.ofMillis(700);

    private final OldFileStore files;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final Semaphore turn = new Semaphore(1, true);
    private final Map<UUID, Boolean> running = new ConcurrentHashMap<>();

    ImportJobs(OldFileStore files, Clock clock, PlatformTransactionManager transactions) {
        this.files = files;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether somebody works on it, here or in another instance. */
    boolean goesOn(OldFile file) {
        return file.state().goesOn()
                && (running.containsKey(file.id()) || file.beat().plus(SILENT).isAfter(clock.instant()));
    }

    /**
     * @param work moves the file on when it is through
     * @param broken takes the message key when it is not
     */
    void start(UUID file, Consumer<ImportWatch> work, Consumer<String> broken) {
        running.put(file, true);
        Thread.ofPlatform().daemon().name("import").start(() -> {
            try {
                turn.acquire();
                try {
                    work.accept(new Watch(file));
                } finally {
                    turn.release();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (ImportWatch.Stopped wanted) {
                broken.accept("interchange.import.stopped");
            } catch (VaultSealed | VaultAbsent closed) {
                broken.accept("interchange.import.sealed");
            } catch (Refusal no) {
                broken.accept(
                        no.flaws().isEmpty() ? no.code() : no.flaws().getFirst().code());
            } catch (RuntimeException trouble) {
                // Its message may quote what was read.
                LOG.warn("import {} broke off: {}", file, trouble.getClass().getName());
                broken.accept("interchange.import.broken");
            } finally {
                running.remove(file);
            }
        });
    }

    /** In a transaction of its own, so that others see it while the work's is open. */
    private final class Watch implements ImportWatch {
        private final UUID file;
        private Instant last = Instant.MIN;

        Watch(UUID file) {
            this.file = file;
        }

        @Override
        public void accept(long done) {
            var now = clock.instant();
            if (last.plus(BEAT).isAfter(now) && last.isBefore(now)) {
                return;
            }
            last = now;
            if (Boolean.TRUE.equals(apart.execute(tx -> files.beat(file, done, now)))) {
                throw new Stopped();
            }
        }
    }
}
