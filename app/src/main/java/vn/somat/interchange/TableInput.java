package vn.somat.interchange;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The rows of one table, read back from its frames; ends with the table, not with the backup. */
final class TableInput extends InputStream {

    private final DataInputStream frames;
    private final MessageDigest digest = Sha256.fresh();
    private byte[] frame = new byte[0];
    private int at;
    private boolean ended;

    TableInput(DataInputStream frames) {
        this.frames = frames;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == frame.length && !ended) {
            frame = Frames.read(frames);
            digest.update(frame);
            at = 0;
            ended = frame.length == 0;
        }
        if (ended) {
            return -1;
        }
        int given = Math.min(length, frame.length - at);
        System.arraycopy(frame, at, into, from, given);
        at += given;
        return given;
    }

    /** Reads what is left; answers the SHA-256 of the whole. */
    String end() throws IOException {
        transferTo(nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static java.io.OutputStream nullOutputStream() {
        return java.io.OutputStream.nullOutputStream();
    }
}
