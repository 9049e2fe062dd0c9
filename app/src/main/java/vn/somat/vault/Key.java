package vn.somat.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A secret key of 32 bytes (khóa mật). Wiped when closed; has no readable form and cannot be serialised.
 *
 * <p>Safe to share between threads: a use works on its own copy, so closing a key never lets a running use continue
 * with a key of zeros, and a use after closing is refused with {@link VaultSealed}.
 */
final class Key implements AutoCloseable {
    static final int SIZE = 32;

    private final byte[] bytes;
    private boolean closed;

    private Key(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a key has " + SIZE + " bytes");
        }
        this.bytes = bytes;
    }

    static Key random(SecureRandom random) {
        byte[] fresh = new byte[SIZE];
        random.nextBytes(fresh);
        return new Key(fresh);
    }

    /** Takes the bytes over: they are wiped together with the key, the caller must not keep them. */
    static Key take(byte[] bytes) {
        return new Key(bytes);
    }

    /** Lets {@code work} see a copy of the bytes that is wiped when it returns. */
    <T> T use(Function<byte[], T> work) {
        byte[] copy = copy();
        try {
            return work.apply(copy);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    private synchronized byte[] copy() {
        if (closed) {
            throw new VaultSealed();
        }
        return bytes.clone();
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Key";
    }
}
