package vn.somat.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/**
 * Hàng đợi in: print-outs in the making and those that wait to be fetched. They are in the memory of this program only,
 * belong to one account, and are wiped when fetched, ten minutes old, or when the vault was sealed. A restart forgets
 * them. Safe to share between threads.
 */
@Component
class PrintJobs {

    static final Duration KEPT = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(PrintJobs.class);
    private static final int AT_ONCE = 2;
    private static final int MOST = 12;
    private static final int MOST_OF_ONE = 3;

    private final Press press;
    private final Vault vault;
    private final Clock clock;
    private final Map<UUID, PrintJob> jobs = new ConcurrentHashMap<>();
    private final Semaphore presses = new Semaphore(AT_ONCE, true);

    PrintJobs(Press press, Vault vault, Clock clock) {
        this.press = press;
        this.vault = vault;
        this.clock = clock;
    }

    /** Prints now, in turn with the others. */
    byte[] print(PrintOrder order) {
        presses.acquireUninterruptibly();
        try {
            return press.print(order, PrintWatch.NOBODY);
        } finally {
            presses.release();
        }
    }

    UUID start(PrintOrder order) {
        sweep();
        var id = UUID.randomUUID();
        var job = new PrintJob(id, order);
        synchronized (jobs) {
            makeRoom(order.reader());
            jobs.put(id, job);
        }
        Thread.ofVirtual().name("print").start(() -> work(job));
        return id;
    }

    Optional<PrintJob> find(Reader reader, UUID id) {
        sweep();
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.belongsTo(reader));
    }

    /** Once: afterwards it is gone. Empty while it is not ready. */
    Optional<byte[]> take(Reader reader, UUID id) {
        return find(reader, id).flatMap(PrintJob::take).map(paper -> {
            jobs.remove(id);
            return paper;
        });
    }

    void cancel(Reader reader, UUID id) {
        find(reader, id).ifPresent(job -> {
            job.cancel();
            jobs.remove(id);
        });
    }

    private void work(PrintJob job) {
        try {
            presses.acquire();
            try {
                job.ready(press.print(job.order(), job), clock.instant());
            } finally {
                presses.release();
            }
            Thread.sleep(KEPT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Refusal no) {
            job.failed(no.code(), clock.instant());
        } catch (PrintJob.Cancelled wanted) {
            // Nobody waits for it any more.
        } catch (RuntimeException trouble) {
            // Its message may quote what was to be printed.
            LOG.warn("print-out {} failed: {}", job.id(), trouble.getClass().getName());
            job.failed("registry.print.failed", clock.instant());
        }
        sweep();
    }

    private void makeRoom(Reader reader) {
        var own = jobs.values().stream().filter(job -> job.belongsTo(reader)).toList();
        var ended = own.stream().filter(job -> job.endedAt() != null).toList();
        if (own.size() - ended.size() >= MOST_OF_ONE || jobs.size() >= MOST) {
            throw Refusal.conflict("registry.print.busy");
        }
        if (own.size() >= MOST_OF_ONE) {
            ended.forEach(job -> drop(job.id()));
        }
    }

    /** Lets go of what is too old, and of everything once the keys are gone. */
    void sweep() {
        Instant oldest = clock.instant().minus(KEPT);
        boolean closed = vault.state() != VaultState.UNSEALED;
        jobs.values().stream().filter(job -> closed || ended(job, oldest)).forEach(job -> drop(job.id()));
    }

    private static boolean ended(PrintJob job, Instant before) {
        var at = job.endedAt();
        return at != null && at.isBefore(before);
    }

    private void drop(UUID id) {
        var job = jobs.remove(id);
        if (job != null) {
            job.cancel();
        }
    }
}
