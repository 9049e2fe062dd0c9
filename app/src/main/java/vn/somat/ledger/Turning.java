package vn.somat.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Việc lặp lại: what the house does every so often by itself, on a thread of its own, from start to stop. Stops before the
 * ledger does, so that what was begun is still recorded.
 */
public abstract class Turning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Turning.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long PATIENCE_SECONDS = 10;

    private final String name;
    private final Duration every;
    private @Nullable ScheduledExecutorService clockwork;

    /**
     * @param name of the thread and in the log
     * @param every 0: never by itself
     */
    protected Turning(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /** One turn; when it fails the next one tries again. */
    protected abstract void turn();

    private void turnCalmly() {
        try {
            turn();
        } catch (RuntimeException trouble) {
            // The database may be away for a while, the vault sealed in between; messages may quote data.
            LOG.warn("{} waits: {}", name, trouble.getClass().getName());
        }
    }

    @Override
    public final boolean isAutoStartup() {
        return every.isPositive();
    }

    @Override
    public final void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        var first = every.compareTo(SOON) < 0 ? every : SOON;
        var unused = clockwork.scheduleWithFixedDelay(
                this::turnCalmly, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A turn that has begun is finished. */
    @Override
    public final void stop() {
        if (clockwork == null) {
            return;
        }
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} did not finish its turn", name);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        clockwork = null;
    }

    @Override
    public final boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public final int getPhase() {
        return 1;
    }
}
