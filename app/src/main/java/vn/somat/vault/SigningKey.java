package vn.somat.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Khóa ký của người làm gói: the Ed25519 key of somebody who makes files for other offices, kept in a file of theirs and in
 * no vault. The file is a PKCS #8 key in PEM, as other programs read it. Wiped when closed.
 */
public final class SigningKey implements AutoCloseable {

    /** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
    private static final byte[] BEFORE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final Key seed;
    private final Algorithms algorithms = new StandardAlgorithms();

    private SigningKey(Key seed) {
        this.seed = seed;
    }

    public static SigningKey make(SecureRandom random) {
        return new SigningKey(Key.random(random));
    }

    /** Of the text of such a file; an {@link IllegalArgumentException} without any of it when it is none. */
    public static SigningKey read(String pem) {
        byte[] bytes = {};
        try {
            bytes = Base64.getDecoder()
                    .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s+", ""));
        } catch (IllegalArgumentException notBase64) {
            // said below, without what was read
        }
        try {
            if (bytes.length != BEFORE.length + Key.SIZE || Arrays.mismatch(bytes, BEFORE) < BEFORE.length) {
                throw new IllegalArgumentException("not an Ed25519 key in PEM");
            }
            return new SigningKey(Key.take(Arrays.copyOfRange(bytes, BEFORE.length, bytes.length)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** What is written into the file of its owner, and nowhere else. */
    public String pem() {
        return seed.use(bytes -> {
            byte[] info = Arrays.copyOf(BEFORE, BEFORE.length + bytes.length);
            System.arraycopy(bytes, 0, info, BEFORE.length, bytes.length);
            return BEGIN + Base64.getEncoder().encodeToString(info) + END;
        });
    }

    /** The raw public key, 32 bytes. */
    public byte[] publicKey() {
        return algorithms.publicKey(seed);
    }

    /** A signature of 64 bytes over the message. */
    public byte[] sign(byte[] message) {
        return algorithms.sign(seed, message);
    }

    @Override
    public void close() {
        seed.close();
    }

    @Override
    public String toString() {
        return "SigningKey";
    }
}
