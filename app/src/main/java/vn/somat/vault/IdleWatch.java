package vn.somat.vault;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether the vault must be sealed: idle for too long, or sealed by hand on another instance.
 * Stops last of all, so that the ledger can still sign, and then wipes the keys.
 */
@Component
class IdleWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IdleWatch.class);
    private static final long EVERY_SECONDS = 5;

    private final Vault vault;
    private final VaultStore store;
    private final KeyCabinet cabinet;
    private final ShareTray tray;
    private final Clock clock;
    private final VaultSettings settings;
    private @Nullable ScheduledExecutorService clockwork;

    IdleWatch(Vault vault, VaultStore store, KeyCabinet cabinet, ShareTray tray, VaultSettings settings, Clock clock) {
        this.vault = vault;
        this.store = store;
        this.cabinet = cabinet;
        this.tray = tray;
        this.clock = clock;
        this.settings = settings;
    }

    void look() {
        tray.forgetWhenLate();
        OpenKeys keys = cabinet.peek();
        if (keys == null) {
            return;
        }
        if (keys.idleFor(settings.idleReseal(), clock.instant())) {
            vault.reseal(ResealCause.IDLE);
        } else if (store.epoch() != keys.epoch) {
            vault.reseal(ResealCause.ELSEWHERE);
        }
    }

    private void lookCalmly() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn("vault watch failed: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("vault-watch").factory());
        var unused = clockwork.scheduleWithFixedDelay(this::lookCalmly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
        try {
            vault.reseal(ResealCause.SHUTDOWN);
        } catch (RuntimeException e) {
            log.warn(
                    "the sealing at shutdown was not recorded: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
