package vn.somat.regulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.somat.ledger.Refusal;

/** Tệp nén: the wrapping of a signed file. It comes from anybody, so nothing of it may grow without bounds. */
final class PackZip {

    static final int LARGEST = 2 << 20;
    private static final int LARGEST_INSIDE = 1 << 20;
    private static final int MOST_ENTRIES = 20;

    private PackZip() {}

    /** The same bytes for the same content. */
    static byte[] write(SequencedMap<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var one : entries.entrySet()) {
                var entry = new ZipEntry(one.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(one.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /** All files by their paths; at least one. */
    static SortedMap<String, byte[]> read(byte[] zip) {
        if (zip.length > LARGEST) {
            throw Refusal.invalid("file", "regulation.pack.too-large", LARGEST >> 20);
        }
        var all = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    take(entry.getName(), in.readNBytes(LARGEST_INSIDE + 1), all);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.invalid("file", "regulation.pack.no-zip");
        }
        if (all.isEmpty()) {
            throw Refusal.invalid("file", "regulation.pack.no-zip");
        }
        return all;
    }

    private static void take(String name, byte[] bytes, SortedMap<String, byte[]> all) {
        if (bytes.length > LARGEST_INSIDE || all.size() == MOST_ENTRIES) {
            throw Refusal.invalid("file", "regulation.pack.too-large", LARGEST_INSIDE >> 20);
        }
        if (all.put(name, bytes) != null) {
            throw Refusal.invalid("file", "regulation.pack.one-folder");
        }
    }
}
