package vn.somat.interchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
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

/**
 * Sao lưu tự động: looks now and then ({@code somat.backups.look-every}) whether one is due and the vault open. A file under its last name is
 * whole: it is written under another one, forced to the disk, read back, and renamed.
 */
@Component
@EnableConfigurationProperties(BackupSettings.class)
class BackupClockwork implements SmartLifecycle {

    static final String ACTOR = "backup";

    private static final Logger LOG = LoggerFactory.getLogger(BackupClockwork.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'so-mat-'yyyyMMdd-HHmmss'.somat'");
    private static final FileAttribute<?> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BUFFER = 1 << 16;
    /** A day is over a little early, so that the hour does not wander. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final BackupDesk desk;
    private final MadeBackups made;
    private final BackupTurnStore turn;
    private final Clock clock;
    private final Duration every;
    private @Nullable ScheduledExecutorService clockwork;

    BackupClockwork(BackupDesk desk, MadeBackups made, BackupTurnStore turn, Clock clock, BackupSettings settings) {
        this.desk = desk;
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
        if (plan == null || !due(plan)) {
            return null;
        }
        var file = plan.path().resolve(NAME.format(LocalDateTime.now(clock)));
        write(file);
        dropOldest(plan);
        return file;
    }

    private boolean due(BackupPlan plan) {
        var time = Duration.ofDays(plan.everyDays()).minus(SLACK);
        return made.ownFiles(1).stream().allMatch(last -> last.at().plus(time).isBefore(clock.instant()));
    }

    private void write(Path file) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".part");
        Files.createFile(partial, OURS);
        try {
            BackupDesk.Written written;
            try (var out = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER)) {
                written = desk.writeByItself(ACTOR, out);
            }
            try (var lying = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                lying.force(true);
            }
            if (!sha256(partial).equals(written.sha256())) {
                throw new IOException("what lies in the folder is not what was written");
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            var unused = desk.keep(written, file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var sum = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.fresh())) {
            Files.copy(file, sum);
            return HexFormat.of().formatHex(sum.getMessageDigest().digest());
        }
    }

    /** Only files that the house made itself, in the folder of the plan. */
    private void dropOldest(BackupPlan plan) throws IOException {
        var files = made.ownFiles(plan.keep() * 2);
        for (var old : files.subList(Math.min(plan.keep(), files.size()), files.size())) {
            var path = Path.of(old.file());
            if (plan.path().equals(path.getParent())) {
                Files.deleteIfExists(path);
            }
        }
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
