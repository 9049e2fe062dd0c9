package vn.somat.vault;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
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
    private ByteBuffer sealed = Format1.room();
    private ByteBuffer ahead = Format1.room();
    private final ByteBuffer plain = ByteBuffer.allocate(Format1.SEGMENT).limit(0);
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
        while (!plain.hasRemaining()) {
            if (ended) {
                return -1;
            }
            next();
        }
        int given = Math.min(length, plain.remaining());
        plain.get(into, from, given);
        return given;
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        long given = 0;
        while (true) {
            out.write(plain.array(), plain.position(), plain.remaining());
            given += plain.remaining();
            plain.position(plain.limit());
            if (ended) {
                return given;
            }
            next();
        }
    }

    private void next() throws IOException {
        if (number == 0) {
            source.next(ahead);
            prefix = key.format().prefixOf(ahead);
        }
        var here = ahead;
        ahead = sealed;
        sealed = here;
        source.next(ahead);
        ended = !ahead.hasRemaining();
        try {
            key.open(requireNonNull(prefix), number, ended, sealed, plain);
        } catch (RuntimeException nothingOfIt) {
            plain.limit(0);
            throw nothingOfIt;
        }
        number++;
    }

    @Override
    public void close() throws IOException {
        key.close();
        Arrays.fill(plain.array(), (byte) 0);
        source.close();
    }

    /** Where sealed segments come from, in order. */
    interface Source {
        /** Fills the room, from its beginning to the limit; after the last segment with nothing. */
        void next(ByteBuffer room) throws IOException;

        default void close() throws IOException {}
    }
}
