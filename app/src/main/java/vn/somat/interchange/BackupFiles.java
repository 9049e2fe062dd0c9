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
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.somat.interchange.backups.BackupPlan;
import vn.somat.interchange.backups.MadeBackups;
import vn.somat.interchange.backups.WholeBackup;

/**
 * Tệp sao lưu trong thư mục của kế hoạch. A file under its last name is whole: it is written under another one, forced to the
 * disk, read back, entered in the register, and renamed. What a death left under the other name is renamed where it is in the
 * register, and dropped where it was only begun.
 */
@Component
class BackupFiles {

    static final String ACTOR = "backup";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'so-mat-'yyyyMMdd-HHmmss'.somat'");
    private static final FileAttribute<?> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    /** Of one that is being made: the id it has in the register. */
    private static final Pattern PART = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[.]part");

    private static final int BUFFER = 1 << 16;

    private final BackupDesk desk;
    private final MadeBackups made;
    private final Clock clock;

    BackupFiles(BackupDesk desk, MadeBackups made, Clock clock) {
        this.desk = desk;
        this.made = made;
        this.clock = clock;
    }

    /** Of a file of another house in the same folder the register knows nothing. */
    void endWhatWasBrokenOff(BackupPlan plan) throws IOException {
        if (!Files.isDirectory(plan.path())) { // a medium that is not there is missed when a backup is due
            return;
        }
        try (var parts = Files.newDirectoryStream(
                plan.path(), part -> PART.matcher(name(part)).matches())) {
            for (var part : parts) {
                var id = UUID.fromString(name(part).substring(0, 36));
                var whole = made.whole(id).map(WholeBackup::file);
                if (whole.isPresent()) {
                    Files.move(part, Path.of(whole.get()), StandardCopyOption.ATOMIC_MOVE);
                } else if (made.knows(id)) {
                    Files.delete(part);
                }
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Makes one under a name of this moment. */
    Path write(BackupPlan plan) throws IOException {
        var id = UUID.randomUUID();
        var file = plan.path().resolve(NAME.format(LocalDateTime.now(clock)));
        var partial = Files.createFile(file.resolveSibling(id + ".part"), OURS);
        BackupDesk.Written written;
        try {
            written = write(id, partial);
        } catch (IOException | RuntimeException e) {
            Files.delete(partial);
            throw e;
        }
        var unused = desk.keep(written, file); // from here on the register says what becomes of it
        return Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private BackupDesk.Written write(UUID id, Path partial) throws IOException {
        BackupDesk.Written written;
        try (var out = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER)) {
            written = desk.writeByItself(id, ACTOR, out);
        }
        try (var lying = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            lying.force(true);
        }
        if (!sha256(partial).equals(written.sha256())) {
            throw new IOException("what lies in the folder is not what was written");
        }
        return written;
    }

    private static String sha256(Path file) throws IOException {
        try (var sum = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.fresh())) {
            Files.copy(file, sum);
            return HexFormat.of().formatHex(sum.getMessageDigest().digest());
        }
    }

    /** Only files that the house made itself, in the folder of the plan. */
    void dropOldest(BackupPlan plan) throws IOException {
        var files = made.ownFiles(plan.keep() * 2);
        for (var old : files.subList(Math.min(plan.keep(), files.size()), files.size())) {
            var path = Path.of(old.file());
            if (plan.path().equals(path.getParent())) {
                Files.deleteIfExists(path);
            }
        }
    }
}
