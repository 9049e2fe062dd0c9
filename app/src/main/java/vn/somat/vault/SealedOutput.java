package vn.somat.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A stream that is encrypted while it is written. Only {@link #finish} marks the end: closing without it leaves
 * something that is found to be cut off when it is read, so a failed backup never looks whole. Not for several threads.
 */
public final class SealedOutput extends OutputStream {
    private final SegmentKey key;
    private final Sink sink;
    private final byte[] prefix;
    private final byte[] segment = new byte[Format1.SEGMENT];
    private final ByteBuffer sealed = Format1.room();
    private int filled;
    private int number;
    private boolean done;

    SealedOutput(SegmentKey key, Sink sink) {
        this.key = key;
        this.sink = sink;
        this.prefix = key.format().freshPrefix();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        requireOpen();
        int rest = length;
        while (rest > 0) {
            // A full segment is held back until more arrives: the last one must know that it is the last.
            if (filled == segment.length) {
                emit(false, ByteBuffer.wrap(segment));
                filled = 0;
            }
            int at = from + length - rest;
            int taken = Math.min(rest, segment.length - filled);
            if (filled == 0 && rest > segment.length) {
                emit(false, ByteBuffer.wrap(bytes, at, taken));
            } else {
                System.arraycopy(bytes, at, segment, filled, taken);
                filled += taken;
            }
            rest -= taken;
        }
    }

    /** Writes the last segment. Afterwards nothing more is accepted. */
    public void finish() throws IOException {
        requireOpen();
        emit(true, ByteBuffer.wrap(segment, 0, filled));
        wipe();
        sink.finished();
    }

    /** Releases the key; does not finish, and does not close what lies beneath unless finished. */
    @Override
    public void close() throws IOException {
        wipe();
        sink.close();
    }

    private void emit(boolean last, ByteBuffer plain) throws IOException {
        if (number == Integer.MAX_VALUE) {
            throw new IOException("too long for format 1");
        }
        key.seal(prefix, number, last, plain, sealed);
        sink.segment(number, sealed);
        number++;
    }

    private void requireOpen() throws IOException {
        if (done) {
            throw new IOException("already finished or closed");
        }
    }

    private void wipe() {
        done = true;
        Arrays.fill(segment, (byte) 0);
        key.close();
    }

    /** Where sealed segments go. */
    interface Sink {
        /** @param sealed in an array, from its beginning to the limit; written over when this returns */
        void segment(int number, ByteBuffer sealed) throws IOException;

        default void finished() throws IOException {}

        default void close() throws IOException {}
    }
}
