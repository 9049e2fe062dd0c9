package vn.somat.interchange.batches;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.somat.vault.VaultAbsent;
import vn.somat.vault.VaultSealed;

/**
 * Cho số ở phía sau: looks now and then ({@code somat.batches.look-every}) for runs that go on, also after a restart, and
 * gives each a turn. While the vault is sealed they wait.
 */
@Component
@EnableConfigurationProperties(BatchSettings.class)
class BatchClockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchClockwork.class);
    private static final int A_TURN = 50;
    /** What goes wrong that often at one place would go wrong for ever. */
    private static final int TRIES = 5;

    private final BatchWork work;
    private final BatchStore store;
    private final Duration every;
    private final Map<UUID, Integer> troubles = new HashMap<>();
    private volatile boolean stopping;
    private @Nullable ScheduledExecutorService clockwork;

    BatchClockwork(BatchWork work, BatchStore store, BatchSettings settings) {
        this.work = work;
        this.store = store;
        this.every = settings.lookEvery();
    }

    /** Works until nothing is left that goes on by itself. */
    void work() {
        boolean more = true;
        while (more && !stopping) {
            more = false;
            for (var batch : store.working()) {
                if (!stopping && turn(batch)) {
                    more = true;
                }
            }
        }
    }

    private boolean turn(UUID batch) {
        try {
            boolean more = work.some(batch, A_TURN);
            troubles.remove(batch);
            return more;
        } catch (VaultSealed | VaultAbsent later) {
            return false;
        } catch (RuntimeException trouble) {
            // Its message may quote what was to be numbered.
            LOG.warn("run {} stands: {}", batch, trouble.getClass().getName());
            if (troubles.merge(batch, 1, Integer::sum) >= TRIES) {
                troubles.remove(batch);
                store.find(batch)
                        .ifPresent(one ->
                                work.stop(one, one.view().madeBy().value().toString(), "interchange.batch.trouble"));
            }
            return false;
        }
    }

    private void workCalmly() {
        try {
            work();
        } catch (RuntimeException later) {
            LOG.warn("runs stand: {}", later.getClass().getName());
        }
    }

    @Override
    public synchronized void start() {
        if (every.isZero()) {
            return;
        }
        stopping = false;
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("batches").factory());
        var unused = clockwork.scheduleWithFixedDelay(
                this::workCalmly, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Behind the paper that is being numbered. */
    @Override
    public synchronized void stop() {
        stopping = true;
        if (clockwork != null) {
            clockwork.close();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
