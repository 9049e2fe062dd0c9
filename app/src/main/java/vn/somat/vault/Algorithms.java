package vn.somat.vault;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The seam behind which every algorithm stands (thuật toán mật mã), so that a module approved by the cipher service
 * (cơ yếu) can take the place of {@link StandardAlgorithms}. A replacement with other algorithms is a new format
 * version: stored bytes always say in their first byte which format made them.
 */
interface Algorithms {
    /**
     * Authenticated encryption under a nonce of 12 bytes: puts ciphertext and a tag of 16 bytes into {@code sealed}, which
     * has just the room. Both lie in arrays, and not in the same.
     */
    void encrypt(Key key, byte[] nonce, byte[] associated, ByteBuffer plain, ByteBuffer sealed);

    /**
     * The reverse, into an array with just the room or more. Throws {@link Damaged} without saying what differs; releases
     * nothing that is not authentic.
     */
    void decrypt(Key key, byte[] nonce, byte[] associated, ByteBuffer sealed, ByteBuffer plain);

    /** A keyed hash of 32 bytes. */
    default byte[] mac(Key key, byte[] message) {
        return macs(key, List.of(message)).getFirst();
    }

    /** The same of many messages, each by itself, for one laying out of the key. */
    List<byte[]> macs(Key key, List<byte[]> messages);

    /** The key for one purpose. No key is ever used for two purposes. */
    Key derive(Key key, String purpose);

    /** The key a passphrase stands for, made slowly on purpose. */
    Key fromPassphrase(char[] passphrase, PassphraseCost cost, byte[] salt);

    /** A signature of 64 bytes by the key pair that grows from {@code seed}. */
    byte[] sign(Key seed, byte[] message);

    /** The public half of the key pair that grows from {@code seed}, 32 bytes. */
    byte[] publicKey(Key seed);

    /** Whether {@code signature} is one over the message by the owner of a public key of 32 bytes. */
    boolean verify(byte[] publicKey, byte[] message, byte[] signature);

    /** The public half, 32 bytes, of the pair for agreeing on keys that grows from {@code secret}. */
    byte[] agreementKey(Key secret);

    /** The key that this secret and the owner of that public key have in common. Throws {@link Damaged} for no key at all. */
    Key agree(Key secret, byte[] publicKey);
}
