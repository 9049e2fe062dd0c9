package vn.somat.ledger;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip from elsewhere that is unpacked as it streams by, bounded as a whole: no more than {@value #RATIO} times what was packed
 * may come out of it, and no more than {@value #MOST_FILES} files. For one thread.
 */
public final class BoundedZip extends ZipInputStream {

    /** What we write ourselves shrinks by five to fifteen; the format allows a thousand. */
    private static final long RATIO = 200;
    /** In bytes; so much may come out of the smallest. */
    private static final long FREE = 64L << 20;

    private static final int MOST_FILES = 10_000;

    private final Packed packed;
    private final Supplier<? extends RuntimeException> refusal;
    private long unpacked;
    private int files;

    /** @param refusal is thrown while reading as soon as there is too much */
    public BoundedZip(InputStream in, Supplier<? extends RuntimeException> refusal) {
        this(new Packed(in), refusal);
    }

    private BoundedZip(Packed packed, Supplier<? extends RuntimeException> refusal) {
        super(packed, StandardCharsets.UTF_8);
        this.packed = packed;
        this.refusal = refusal;
    }

    @Override
    public @Nullable ZipEntry getNextEntry() throws IOException {
        if (++files > MOST_FILES) {
            throw refusal.get();
        }
        return super.getNextEntry();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        unpacked += Math.max(0, read);
        if (unpacked > FREE + RATIO * packed.count) {
            throw refusal.get();
        }
        return read;
    }

    private static final class Packed extends FilterInputStream {

        private long count;

        Packed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
