package vn.somat.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decrypts segments while they are read. Every byte handed out is authentic; that it is the whole is certain only when
 * the end (-1) has been answered: a cut or lengthened stream throws {@link Damaged} instead. Not for several threads.
 */
final class SealedInput extends InputStream {
    private final SegmentKey key;
    private final Source source;
    private byte @Nullable [] prefix;
    private byte @Nullable [] ahead;
    private byte[] plain = new byte[0];
    private int at;
    private int number;
    private boolean ended;

    SealedInput(SegmentKey key, Source source) {
        this.key = key;
        this.source = source;
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
        while (at == plain.length) {
            if (ended) {
                return -1;
            }
            next();
        }
        int given = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, into, from, given);
        at += given;
        return given;
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        long given = 0;
        while (true) {
            out.write(plain, at, plain.length - at);
            given += plain.length - at;
            at = plain.length;
            if (ended) {
                return given;
            }
            next();
        }
    }

    private void next() throws IOException {
        byte[] sealed = number == 0 ? source.next() : ahead;
        if (sealed == null) {
            throw new Damaged();
        }
        if (prefix == null) {
            prefix = key.format().prefixOf(sealed);
        }
        ahead = source.next();
        Arrays.fill(plain, (byte) 0);
        plain = key.open(prefix, number, ahead == null, sealed);
        at = 0;
        number++;
        ended = ahead == null;
    }

    @Override
    public void close() throws IOException {
        key.close();
        Arrays.fill(plain, (byte) 0);
        source.close();
    }

    /** Where sealed segments come from, in order; null after the last. */
    interface Source {
        byte @Nullable [] next() throws IOException;

        default void close() throws IOException {}
    }
}
