package vn.somat.interchange.handover;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a package, one behind the other in a zip, each with its checksum. */
final class FilesOut {

    /** Writes a file; does not close what it writes into. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final List<HandoverTail.Sum> sums = new ArrayList<>();

    FilesOut(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** One without a checksum: it is covered by the signature, or is it. */
    void whole(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    void stream(String name, Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = new DigestOutputStream(zip, HandoverFiles.digest());
        writing.write(digest);
        zip.closeEntry();
        sum(name, 0, digest);
    }

    /** One line for each text the writer hands over. */
    void lines(String name, Consumer<Consumer<String>> writer) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = new DigestOutputStream(zip, HandoverFiles.digest());
        long[] count = {0};
        writer.accept(line -> {
            try {
                digest.write(line.getBytes(StandardCharsets.UTF_8));
                digest.write('\n');
                count[0]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        zip.closeEntry();
        sum(name, count[0], digest);
    }

    List<HandoverTail.Sum> sums() {
        return List.copyOf(sums);
    }

    void finish() throws IOException {
        zip.finish();
    }

    private void sum(String name, long lines, DigestOutputStream digest) {
        sums.add(new HandoverTail.Sum(
                name, lines, HexFormat.of().formatHex(digest.getMessageDigest().digest())));
    }
}
