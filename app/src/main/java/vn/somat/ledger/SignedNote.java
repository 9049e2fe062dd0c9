package vn.somat.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * The C2SP signed-note and tlog-checkpoint formats: text, blank line, {@code — name base64(key hash ‖ signature)}. The
 * key hash is the first four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key), 0x01 being Ed25519.
 */
final class SignedNote {

    private static final byte ED25519 = 1;

    private SignedNote() {}

    static String checkpoint(
            String origin, long size, byte[] root, Instant sealedAt, byte[] publicKey, UnaryOperator<byte[]> sign) {
        var text =
                origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\nsealed " + sealedAt + "\n";
        var signature = sign.apply(text.getBytes(StandardCharsets.UTF_8));
        var line = ByteBuffer.allocate(4 + signature.length)
                .put(keyHash(origin, publicKey))
                .put(signature)
                .array();
        return text + "\n\u2014 " + origin + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** {@code name+hash+key}, as verifiers of signed notes take it. */
    static String verifierKey(String origin, byte[] publicKey) {
        var typed = ByteBuffer.allocate(1 + publicKey.length)
                .put(ED25519)
                .put(publicKey)
                .array();
        return origin + "+" + HexFormat.of().formatHex(keyHash(origin, publicKey)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static byte[] keyHash(String origin, byte[] publicKey) {
        var hash = Hashes.sha256((origin + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {ED25519}, publicKey);
        return Arrays.copyOf(hash, 4);
    }
}
