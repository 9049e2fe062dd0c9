package vn.somat.registry.scans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.printing.AttachmentKind;
import vn.somat.vault.VaultAbsent;
import vn.somat.vault.VaultSealed;

/**
 * Thư mục quét: a file that has been the same from one look to the next, and whose end is there, is taken in sealed and then
 * removed. What can be no scan is put aside, with a message beside it. For one thread.
 */
@Component
class ScanFolder {

    static final String ASIDE = "khong-nhan";
    static final String NOTE = ".txt";

    private static final Set<AttachmentKind> SCANS =
            EnumSet.of(AttachmentKind.PDF, AttachmentKind.TIFF, AttachmentKind.JPEG, AttachmentKind.PNG);
    /** A file whose end does not come is no scan that is still written. */
    private static final int PATIENCE = 30;

    private static final int AT_ONCE = 200;
    private static final int BLOCK = 1 << 16;

    /** How a file stood at the last look, and how often it stood so. */
    private record Look(long size, FileTime time, int times) {}

    /** When it was looked last. @param trouble why nothing could be taken in; null: all that was there could be */
    record LastLook(Instant at, @Nullable String trouble) {}

    private final ScanReceiving receiving;
    private final ScanFolderSettings settings;
    private final MessageSource texts;
    private final Clock clock;
    private Map<Path, Look> before = new HashMap<>();
    private volatile @Nullable LastLook last;

    ScanFolder(ScanReceiving receiving, ScanFolderSettings settings, MessageSource texts, Clock clock) {
        this.receiving = receiving;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return how many were taken in */
    int look() throws IOException {
        @Nullable String trouble = "failed";
        try {
            int taken = taken();
            trouble = null;
            return taken;
        } catch (VaultSealed | VaultAbsent later) {
            trouble = "sealed";
            throw later;
        } finally {
            last = new LastLook(clock.instant(), trouble);
        }
    }

    /** Null before the first. */
    @Nullable
    LastLook lastLook() {
        return last;
    }

    /** How many files lie there and were not taken in yet. */
    int lying() throws IOException {
        return files(Objects.requireNonNull(settings.folder())).size();
    }

    private int taken() throws IOException {
        var folder = settings.folder();
        if (folder == null || !Files.isDirectory(folder)) {
            return 0;
        }
        int taken = 0;
        var now = new HashMap<Path, Look>();
        for (var file : files(folder)) {
            var look = look(file);
            if (look.times() > 0 && settled(file, look)) {
                taken++;
            } else {
                now.put(file, look);
            }
        }
        before = now;
        return taken;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !name(file).startsWith(".") && !name(file).matches(".*\\.(part|tmp|partial)"))
                    .sorted()
                    .limit(AT_ONCE)
                    .toList();
        }
    }

    private Look look(Path file) throws IOException {
        long size = Files.size(file);
        var time = Files.getLastModifiedTime(file);
        var last = before.get(file);
        return last != null && last.size() == size && last.time().equals(time)
                ? new Look(size, time, last.times() + 1)
                : new Look(size, time, 0);
    }

    /** Whether it is done with: taken in, or put aside. */
    private boolean settled(Path file, Look look) throws IOException {
        if (look.size() > settings.largest().toBytes()) {
            return aside(file, "large");
        }
        var bytes = Files.readAllBytes(file);
        var kind = kind(bytes);
        if (kind == null) {
            return (bytes.length > 0 || look.times() > PATIENCE) && aside(file, "kind");
        }
        if (!complete(kind, bytes)) {
            return look.times() > PATIENCE && aside(file, "incomplete");
        }
        receiving.take(name(file), kind, bytes);
        remove(file);
        return true;
    }

    private static @Nullable AttachmentKind kind(byte[] bytes) throws IOException {
        return AttachmentKind.detect(new ByteArrayInputStream(bytes))
                .filter(SCANS::contains)
                .orElse(null);
    }

    /** Whether its end is there; a TIFF does not say. */
    private static boolean complete(AttachmentKind kind, byte[] bytes) {
        var end = new String(
                bytes, Math.max(0, bytes.length - 1024), Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1);
        return switch (kind) {
            case PDF -> end.contains("%%EOF");
            case PNG -> end.contains("IEND");
            case JPEG -> end.contains("\u00ff\u00d9");
            default -> true;
        };
    }

    /** Its content may be secret: it is written over before it goes, as far as the medium lets anybody. */
    private static void remove(Path file) throws IOException {
        long left = Files.size(file);
        try (var lying = new RandomAccessFile(file.toFile(), "rws")) {
            while (left > 0) {
                int some = (int) Math.min(BLOCK, left);
                lying.write(new byte[some]);
                left -= some;
            }
        }
        Files.delete(file);
    }

    private boolean aside(Path file, String why) throws IOException {
        var folder = Files.createDirectories(file.resolveSibling(ASIDE));
        var place = folder.resolve(name(file));
        for (int again = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); again++) {
            place = folder.resolve(again + "-" + name(file));
        }
        Files.move(file, place);
        Files.writeString(
                place.resolveSibling(name(place) + NOTE),
                texts.getMessage(
                        "registry.waiting.aside." + why,
                        new Object[] {settings.largest().toMegabytes()},
                        Locale.of("vi")));
        return true;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
