package vn.somat.ledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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
 * Chains every half second and seals every minute, on one thread, from start to stop of the house. Stops after the web
 * and before the vault, with a last seal: what was done today is signed before the machine is switched off.
 */
@Component
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerClockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerClockwork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sequencer sequencer;
    private final Seals seals;
    private final LedgerSettings settings;
    private @Nullable Work work;

    LedgerClockwork(Sequencer sequencer, Seals seals, LedgerSettings settings) {
        this.sequencer = sequencer;
        this.seals = seals;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        work = new Work();
    }

    @Override
    public synchronized void stop() {
        if (work != null) {
            work.finish();
            work = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return work != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** From one start to one stop. Never interrupted: that would tear a connection out of the middle of a statement. */
    private final class Work {
        private final CountDownLatch stop = new CountDownLatch(1);
        private final Thread thread = Thread.ofVirtual().name("ledger").start(this::untilStopped);

        private void untilStopped() {
            try {
                long lastSeal = System.nanoTime();
                while (!stop.await(settings.chainEvery().toNanos(), TimeUnit.NANOSECONDS)) {
                    calmly(sequencer::chainAll);
                    if (System.nanoTime() - lastSeal >= settings.sealEvery().toNanos()) {
                        lastSeal = System.nanoTime();
                        calmly(seals::seal);
                    }
                }
                calmly(seals::seal);
            } catch (InterruptedException nobodyDoesThat) {
                Thread.currentThread().interrupt();
            }
        }

        private void calmly(Runnable task) {
            try {
                task.run();
            } catch (VaultSealed | VaultAbsent | Refusal later) {
                // Nothing can be signed now; the next turn tries again.
            } catch (RuntimeException trouble) {
                // The database may be away for a while; what is recorded waits, nothing is lost. Messages may quote
                // data.
                LOG.warn("ledger waits: {}", trouble.getClass().getName());
            }
        }

        private void finish() {
            stop.countDown();
            try {
                if (!thread.join(PATIENCE)) {
                    LOG.warn("ledger did not finish its last seal");
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
