package vn.somat.interchange;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** The rows of one table as frames: a length of four bytes, that many bytes, and at the end a length of zero. */
final class TableOutput extends OutputStream {

    private final DataOutputStream frames;
    private final DigestOutputStream digest = new DigestOutputStream(nullOutputStream(), Sha256.fresh());
    private final byte[] frame = new byte[Frames.LARGEST];
    private int filled;

    TableOutput(DataOutputStream frames) {
        this.frames = frames;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        digest.write(bytes, from, length);
        int at = from;
        while (at < from + length) {
            int taken = Math.min(from + length - at, frame.length - filled);
            System.arraycopy(bytes, at, frame, filled, taken);
            filled += taken;
            at += taken;
            if (filled == frame.length) {
                emit();
            }
        }
    }

    /** Marks the end of the table; answers the SHA-256 of all that was written. */
    String end() throws IOException {
        if (filled > 0) {
            emit();
        }
        frames.writeInt(0);
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }

    private void emit() throws IOException {
        frames.writeInt(filled);
        frames.write(frame, 0, filled);
        filled = 0;
    }
}
