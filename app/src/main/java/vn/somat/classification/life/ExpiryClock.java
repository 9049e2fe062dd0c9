package vn.somat.classification.life;

import java.time.Duration;
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

/** Lets terms run out, soon after the vault is unsealed and as often as {@code somat.classification.expire-every} says. */
@Component
class ExpiryClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryClock.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Expiry expiry;
    private final Vault vault;
    private final Duration every;
    private @Nullable ScheduledExecutorService clockwork;

    ExpiryClock(Expiry expiry, Vault vault, LifeSettings settings) {
        this.expiry = expiry;
        this.vault = vault;
        this.every = settings.expireEvery();
    }

    private void turn() {
        try {
            if (vault.state() == VaultState.UNSEALED) {
                int ended = expiry.run();
                if (ended > 0) {
                    LOG.info("terms ran out: {}", ended);
                }
            }
        } catch (RuntimeException trouble) {
            // The database may be away for a while, the vault sealed in between; messages may quote data.
            LOG.warn("terms wait: {}", trouble.getClass().getName());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return every.isPositive();
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("terms").factory());
        var unused = clockwork.scheduleWithFixedDelay(
                this::turn, Math.min(10_000, every.toMillis()), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What has begun is finished. */
    @Override
    public void stop() {
        if (clockwork == null) {
            return;
        }
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("terms did not finish in time");
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
