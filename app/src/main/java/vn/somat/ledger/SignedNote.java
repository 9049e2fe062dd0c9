package vn.somat.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The C2SP signed-note and tlog-checkpoint formats: text, blank line, {@code — name base64(key hash ‖ signature)}. The
 * key hash is the first four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key), 0x01 being Ed25519. The text names the
 * checkpoint before it by a hash, so that none can be left out of the row.
 */
final class SignedNote {

    private static final byte ED25519 = 1;

    private SignedNote() {}

    static String text(String origin, long size, byte[] root, Instant sealedAt, Optional<Checkpoint> previous) {
        var before = previous.map(checkpoint -> signedPart(checkpoint.note())).orElse("");
        return origin + "\n" + size + "\n" + base64(root) + "\n"
                + "sealed " + sealedAt + "\n"
                + "previous " + previous.map(Checkpoint::size).orElse(0L) + " "
                + base64(Hashes.sha256(utf8(before))) + "\n";
    }

    static String sign(String text, String origin, byte[] publicKey, UnaryOperator<byte[]> signature) {
        var signed = signature.apply(utf8(text));
        var line = ByteBuffer.allocate(4 + signed.length)
                .put(keyHash(origin, publicKey))
                .put(signed);
        return text + "\n\u2014 " + origin + " " + base64(line.array()) + "\n";
    }

    /** {@code name+hash+key}, as verifiers of signed notes take it. */
    static String verifierKey(String origin, byte[] publicKey) {
        var typed = ByteBuffer.allocate(1 + publicKey.length).put(ED25519).put(publicKey);
        return origin + "+" + HexFormat.of().formatHex(keyHash(origin, publicKey)) + "+" + base64(typed.array());
    }

    private static String signedPart(String note) {
        return note.substring(0, note.indexOf("\n\n") + 1);
    }

    static byte[] keyHash(String origin, byte[] publicKey) {
        return Arrays.copyOf(Hashes.sha256(utf8(origin + "\n"), new byte[] {ED25519}, publicKey), 4);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
