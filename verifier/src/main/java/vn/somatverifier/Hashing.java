package vn.somatverifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as RFC 6962 uses it: 0x00 before a leaf, 0x01 before two children. */
final class Hashing {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** Looking one up among the providers takes longer than to hash a node. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hashing::digest);

    private Hashing() {}

    static byte[] leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        var digest = DIGEST.get();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
