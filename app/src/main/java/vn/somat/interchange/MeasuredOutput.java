package vn.somat.interchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts what passes, and takes its SHA-256. */
final class MeasuredOutput extends FilterOutputStream {

    private final MessageDigest digest = Sha256.fresh();
    private long bytes;

    MeasuredOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] some, int from, int count) throws IOException {
        out.write(some, from, count);
        digest.update(some, from, count);
        bytes += count;
    }

    long bytes() {
        return bytes;
    }

    /** In hexadecimal; of everything so far, once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
