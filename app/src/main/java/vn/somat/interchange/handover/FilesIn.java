package vn.somat.interchange.handover;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.BoundedZip;
import vn.somat.ledger.Refusal;

/** The files of a package, read one behind the other; what is longer than it may be, one file or the whole, is refused. */
final class FilesIn {

    private static final int LONGEST = 4 << 20;

    /** Takes a file while it is read. */
    interface Reading {
        void read(InputStream in) throws IOException;
    }

    /** Takes a line. */
    interface Lines {
        void line(String line) throws IOException;
    }

    private final BoundedZip zip;
    private final List<HandoverTail.Sum> sums = new ArrayList<>();
    private @Nullable String name;

    FilesIn(InputStream in) {
        zip = new BoundedZip(in, FilesIn::damaged);
    }

    /** The name of the next file; null after the last. */
    @Nullable
    String next() throws IOException {
        var entry = zip.getNextEntry();
        name = entry == null ? null : entry.getName();
        return name;
    }

    void require(String wanted) throws IOException {
        if (!wanted.equals(next())) {
            throw damaged();
        }
    }

    byte[] whole() throws IOException {
        byte[] bytes = zip.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw damaged();
        }
        return bytes;
    }

    void stream(Reading reading) throws IOException {
        var digest = new DigestInputStream(zip, HandoverFiles.digest());
        reading.read(new Unclosed(digest));
        digest.transferTo(OutputStream.nullOutputStream());
        sum(0, digest);
    }

    void lines(Lines taker) throws IOException {
        var digest = new DigestInputStream(zip, HandoverFiles.digest());
        var in = new BufferedInputStream(digest, 1 << 16);
        var line = new ByteArrayOutputStream(1 << 12);
        long count = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != '\n') {
                line.write(b);
                if (line.size() > LONGEST) {
                    throw damaged();
                }
                continue;
            }
            taker.line(line.toString(StandardCharsets.UTF_8));
            line.reset();
            count++;
        }
        if (line.size() > 0) {
            throw damaged();
        }
        sum(count, digest);
    }

    List<HandoverTail.Sum> sums() {
        return List.copyOf(sums);
    }

    static Refusal damaged() {
        return Refusal.conflict("interchange.handover.damaged");
    }

    private void sum(long lines, DigestInputStream digest) {
        sums.add(new HandoverTail.Sum(
                String.valueOf(name),
                lines,
                HexFormat.of().formatHex(digest.getMessageDigest().digest())));
    }
}
