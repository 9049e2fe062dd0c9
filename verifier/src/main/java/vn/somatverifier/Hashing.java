package vn.somatverifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as RFC 6962 uses it: 0x00 before a leaf, 0x01 before two children. */
final class Hashing {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Hashing() {}

    static byte[] leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
