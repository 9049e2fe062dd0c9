package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
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
            return seal(fieldKey, freshNonce(), AssociatedData.named(Kind.FIELD, id, name), plain);
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
        return key.use(bytes -> seal(wrapping, freshNonce(), place, bytes));
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

    /** Puts the sealed segment into {@code sealed}, from its beginning to where it is sealed to. */
    void sealSegment(
            Key key, Kind kind, UUID id, byte[] prefix, int number, boolean last, ByteBuffer plain, ByteBuffer sealed) {
        byte[] nonce = ByteBuffer.allocate(NONCE).put(prefix).putInt(number).array();
        sealed.clear().limit(OVERHEAD + plain.remaining());
        seal(key, nonce, AssociatedData.numbered(kind, id, number, last), plain, sealed);
    }

    /** The reverse, into {@code plain} from its beginning to where the segment ends. */
    void openSegment(
            Key key, Kind kind, UUID id, byte[] prefix, int number, boolean last, ByteBuffer sealed, ByteBuffer plain) {
        if (!Arrays.equals(prefixOf(sealed), prefix) || sealed.getInt(1 + PREFIX) != number) {
            throw new Damaged();
        }
        plain.clear().limit(sealed.remaining() - OVERHEAD);
        open(key, AssociatedData.numbered(kind, id, number, last), sealed, plain);
    }

    /** Room for one segment as it is stored. */
    static ByteBuffer room() {
        return ByteBuffer.allocate(OVERHEAD + SEGMENT);
    }

    /** Fills the room with the next segment of a file of full ones, of which the last may be shorter; nothing after it. */
    static void nextSegment(InputStream in, ByteBuffer room) throws IOException {
        room.clear().limit(in.readNBytes(room.array(), 0, room.capacity()));
    }

    byte[] prefixOf(ByteBuffer sealed) {
        if (sealed.remaining() < OVERHEAD) {
            throw new Damaged();
        }
        return Arrays.copyOfRange(sealed.array(), 1, 1 + PREFIX);
    }

    private byte[] freshNonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return nonce;
    }

    private byte[] seal(Key key, byte[] nonce, AssociatedData place, byte[] plain) {
        var sealed = ByteBuffer.allocate(OVERHEAD + plain.length);
        seal(key, nonce, place, ByteBuffer.wrap(plain), sealed);
        return sealed.array();
    }

    private void seal(Key key, byte[] nonce, AssociatedData place, ByteBuffer plain, ByteBuffer sealed) {
        sealed.put(VERSION).put(nonce);
        algorithms.encrypt(key, nonce, place.bytes(), plain, sealed);
        sealed.rewind();
    }

    private byte[] open(Key key, AssociatedData place, byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            throw new Damaged();
        }
        var plain = new byte[sealed.length - OVERHEAD];
        open(key, place, ByteBuffer.wrap(sealed), ByteBuffer.wrap(plain));
        return plain;
    }

    private void open(Key key, AssociatedData place, ByteBuffer sealed, ByteBuffer plain) {
        if (sealed.get() != VERSION) {
            throw new Damaged();
        }
        var nonce = new byte[NONCE];
        sealed.get(nonce);
        algorithms.decrypt(key, nonce, place.bytes(), sealed, plain);
    }
}
