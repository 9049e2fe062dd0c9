package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.vault.AssociatedData.Kind;

/**
 * Format 1 of everything the vault stores: {@code 01 ‖ nonce (12) ‖ ciphertext ‖ tag (16)}. Byte layouts and vectors:
 * docs/vault-format.md. A later format is another class beside this one; bytes of format 1 stay readable for ever.
 */
@Component
final class Format1 {
    static final byte VERSION = 1;
    static final int NONCE = 12;
    static final int TAG = 16;
    /** Bytes that every sealing adds. */
    static final int OVERHEAD = 1 + NONCE + TAG;
    /** The size of a wrapped key in bytes. */
    static final int WRAPPED = OVERHEAD + Key.SIZE;
    /** Plain bytes in a full segment of a file. */
    static final int SEGMENT = 64 * 1024;

    private static final int PREFIX = 8;

    private final Algorithms algorithms;
    private final SecureRandom random;

    Format1(Algorithms algorithms, SecureRandom random) {
        this.algorithms = algorithms;
        this.random = random;
    }

    UUID freshId() {
        return uuid(random);
    }

    /** A random identity (UUID version 4) from the injected source, so that tests can repeat it. */
    static UUID uuid(SecureRandom random) {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    Key freshKey() {
        return Key.random(random);
    }

    byte[] sealField(Key fieldKey, UUID id, String name, String text) {
        byte[] plain = text.getBytes(UTF_8);
        try {
            return seal(fieldKey, freshNonce(), AssociatedData.named(Kind.FIELD, id, name), ByteBuffer.wrap(plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    String openField(Key fieldKey, UUID id, String name, byte[] sealed) {
        byte[] plain = open(fieldKey, AssociatedData.named(Kind.FIELD, id, name), sealed);
        try {
            return new String(plain, UTF_8);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    byte[] wrap(Key wrapping, AssociatedData place, Key key) {
        return key.use(bytes -> seal(wrapping, freshNonce(), place, ByteBuffer.wrap(bytes)));
    }

    Key unwrap(Key wrapping, AssociatedData place, byte[] wrapped) {
        if (wrapped.length != WRAPPED) {
            throw new Damaged();
        }
        return Key.take(open(wrapping, place, wrapped));
    }

    /** The random half of the nonces of one file; the other half counts its segments. */
    byte[] freshPrefix() {
        byte[] prefix = new byte[PREFIX];
        random.nextBytes(prefix);
        return prefix;
    }

    byte[] sealSegment(Key key, Kind kind, UUID id, byte[] prefix, int number, boolean last, ByteBuffer plain) {
        byte[] nonce = ByteBuffer.allocate(NONCE).put(prefix).putInt(number).array();
        return seal(key, nonce, AssociatedData.numbered(kind, id, number, last), plain);
    }

    byte[] openSegment(Key key, Kind kind, UUID id, byte[] prefix, int number, boolean last, byte[] sealed) {
        if (!Arrays.equals(prefixOf(sealed), prefix)
                || ByteBuffer.wrap(sealed).getInt(1 + PREFIX) != number
                || sealed.length > OVERHEAD + SEGMENT) {
            throw new Damaged();
        }
        return open(key, AssociatedData.numbered(kind, id, number, last), sealed);
    }

    /** The next segment of a file of full ones, of which the last may be shorter; null after it. */
    static byte @Nullable [] nextSegment(InputStream in) throws IOException {
        var sealed = new byte[OVERHEAD + SEGMENT];
        int read = in.readNBytes(sealed, 0, sealed.length);
        return read == 0 ? null : read == sealed.length ? sealed : Arrays.copyOf(sealed, read);
    }

    byte[] prefixOf(byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            throw new Damaged();
        }
        return Arrays.copyOfRange(sealed, 1, 1 + PREFIX);
    }

    private byte[] freshNonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return nonce;
    }

    private byte[] seal(Key key, byte[] nonce, AssociatedData place, ByteBuffer plain) {
        var sealed = ByteBuffer.allocate(OVERHEAD + plain.remaining()).put(VERSION).put(nonce);
        algorithms.encrypt(key, nonce, place.bytes(), plain, sealed);
        return sealed.array();
    }

    private byte[] open(Key key, AssociatedData place, byte[] sealed) {
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            throw new Damaged();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        return algorithms.decrypt(
                key, nonce, place.bytes(), ByteBuffer.wrap(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
    }
}
