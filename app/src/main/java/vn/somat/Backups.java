package vn.somat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import vn.somat.interchange.BackupDesk;
import vn.somat.interchange.BackupSummary;
import vn.somat.interchange.RestoreDesk;

/** {@code ./somat backup}, {@code ./somat restore} and {@code ./somat rehearse}. */
final class Backups {

    private static final int BUFFER = 1 << 16;

    private Backups() {}

    /** A file under the wanted name is whole: it is written under another one, read back, and renamed at the end. */
    static void make(Typed typed, Terminal terminal) throws IOException {
        Path file = typed.path();
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        char[] passphrase = {};
        try (House house = House.quiet(typed, terminal)) {
            Keys.mustBeThere(house);
            passphrase = terminal.passphrase(typed);
            Keys.unseal(house, passphrase);
            BackupSummary made;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER)) {
                made = house.desk(BackupDesk.class)
                        .writeAtConsole(out, rows -> terminal.progress("command.backup.rows", rows));
            }
            try (FileChannel written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            terminal.progressDone();
            terminal.tell("command.backup.checking");
            try (InputStream in = open(partial)) {
                house.desk(RestoreDesk.class).check(in, passphrase);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            terminal.say(
                    "command.backup.done", file, Files.size(file), made.rows(), made.ledgerSize(), made.ledgerRoot());
        } finally {
            Arrays.fill(passphrase, '\0');
            Files.deleteIfExists(partial);
        }
    }

    static void restore(Typed typed, Terminal terminal) throws IOException {
        var restored = restored(typed, terminal);
        terminal.say(
                "command.restore.done",
                restored.madeAt(),
                restored.rows(),
                restored.ledgerSize(),
                restored.ledgerRoot());
    }

    /** The same into a place that is thrown away, to know that it can be done. The data folder is not touched. */
    static void rehearse(Typed typed, Terminal terminal) throws IOException {
        long from = System.nanoTime();
        var restored = restored(typed, terminal);
        terminal.say(
                "command.rehearse.done",
                restored.id(),
                restored.madeAt(),
                restored.rows(),
                restored.ledgerSize(),
                restored.ledgerRoot(),
                Duration.ofNanos(System.nanoTime() - from).toSeconds(),
                restored.rehearsalCode());
    }

    private static BackupSummary restored(Typed typed, Terminal terminal) throws IOException {
        try (InputStream in = open(typed.path());
                House house = House.bare(typed, terminal)) {
            RestoreDesk desk = house.desk(RestoreDesk.class);
            desk.requireEmpty();
            char[] passphrase = terminal.passphrase(typed);
            try {
                BackupSummary restored =
                        desk.restore(in, passphrase, rows -> terminal.progress("command.restore.rows", rows));
                terminal.progressDone();
                return restored;
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }
}
