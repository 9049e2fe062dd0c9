package vn.somat.safeguards.machine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/**
 * Looks at the machine at start and then as often as the rules want it, and at once when the clock jumped. Not before
 * there is a vault: a house nobody has set up has no ledger to write into. Stops before the ledger does.
 */
@Component
class MachineWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MachineWatch.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Checker checker;
    private final Vault vault;
    private final MachineSettings settings;
    private @Nullable ScheduledExecutorService clockwork;
    private boolean looked;

    MachineWatch(Checker checker, Vault vault, MachineSettings settings) {
        this.checker = checker;
        this.vault = vault;
        this.settings = settings;
    }

    /** One turn: looks when it is time to. */
    synchronized void turn() {
        if (vault.state() == VaultState.ABSENT) {
            return;
        }
        if (looked) {
            checker.due().ifPresent(cause -> checker.look(cause, null));
        } else {
            var unused = checker.look(Cause.START, null);
            looked = true;
        }
    }

    private void turnCalmly() {
        try {
            turn();
        } catch (RuntimeException trouble) {
            // The database may be away for a while; messages may quote data.
            LOG.warn("machine watch waits: {}", trouble.getClass().getName());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.lookEvery().isPositive();
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("machine-watch").factory());
        var unused = clockwork.scheduleWithFixedDelay(
                this::turnCalmly, 0, settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A look that has begun is finished. */
    @Override
    public void stop() {
        if (clockwork == null) {
            return;
        }
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("machine watch did not finish its look");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public int getPhase() {
        return 1;
    }
}
