package vn.somat.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.somat.interchange.backups.BackupPlan;
import vn.somat.interchange.backups.BackupSettings;
import vn.somat.interchange.backups.MadeBackups;
import vn.somat.vault.VaultAbsent;
import vn.somat.vault.VaultSealed;

/** Sao lưu tự động: looks now and then ({@code somat.backups.look-every}) whether one is due and the vault open. */
@Component
@EnableConfigurationProperties(BackupSettings.class)
class BackupClockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackupClockwork.class);
    /** A day is over a little early, so that the hour does not wander. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final BackupFiles files;
    private final MadeBackups made;
    private final BackupTurnStore turn;
    private final Clock clock;
    private final Duration every;
    private @Nullable ScheduledExecutorService clockwork;

    BackupClockwork(BackupFiles files, MadeBackups made, BackupTurnStore turn, Clock clock, BackupSettings settings) {
        this.files = files;
        this.made = made;
        this.turn = turn;
        this.clock = clock;
        this.every = settings.lookEvery();
    }

    /** Makes one when its time has come. Answers the file, or null when nothing was due or another instance is at it. */
    @Nullable
    Path makeWhenDue() throws IOException {
        return turn.alone(this::makeNow);
    }

    private @Nullable Path makeNow() throws IOException {
        var plan = made.plan().orElse(null);
        if (plan == null) {
            return null;
        }
        files.endWhatWasBrokenOff(plan);
        if (!due(plan)) {
            return null;
        }
        var file = files.write(plan);
        files.dropOldest(plan);
        return file;
    }

    private boolean due(BackupPlan plan) {
        var time = Duration.ofDays(plan.everyDays()).minus(SLACK);
        return made.ownFiles(1).stream().allMatch(last -> last.at().plus(time).isBefore(clock.instant()));
    }

    private void lookCalmly() {
        try {
            var unused = makeWhenDue();
        } catch (VaultSealed | VaultAbsent later) {
            // Nothing can be sealed now; the next turn tries again.
        } catch (IOException | RuntimeException e) {
            LOG.warn("no backup: {}", e.getClass().getName());
        }
    }

    @Override
    public synchronized void start() {
        if (every.isZero()) {
            return;
        }
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("backup").factory());
        var unused = clockwork.scheduleWithFixedDelay(
                this::lookCalmly, every.toMillis() / 10, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdown();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
