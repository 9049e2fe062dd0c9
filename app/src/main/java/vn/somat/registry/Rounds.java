package vn.somat.registry;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Làm ở phía sau: one round of a work after the other, on a thread of its own, while the house is open. */
public abstract class Rounds implements SmartLifecycle {

    private final String name;
    private final Duration every;
    private volatile boolean stopping;
    private @Nullable ScheduledExecutorService clockwork;

    /** @param every between the end of one round and the next; zero: never */
    protected Rounds(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /** One round; what goes wrong in it is its own to tell. */
    protected abstract void round();

    /** Whether a round that is on its way should come to its end; it is interrupted too. */
    protected final boolean stopping() {
        return stopping;
    }

    @Override
    public final synchronized void start() {
        if (!every.isZero()) {
            stopping = false;
            clockwork = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name(name).factory());
            long wait = every.toMillis();
            var unused = clockwork.scheduleWithFixedDelay(this::round, wait, wait, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public final synchronized void stop() {
        stopping = true;
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return clockwork != null;
    }
}
