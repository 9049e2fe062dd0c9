package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key that is the same in every run, so that what it signs can be published. Uses nothing of the verifier. */
final class TestKey {

    private final KeyPair pair;

    /** @param seed every byte of the private key */
    TestKey(int seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    Arrays.fill(bytes, (byte) seed);
                }
            });
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] raw() {
        var encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    byte[] hash(String name) {
        return Arrays.copyOf(
                sha256(ByteBuffer.allocate(name.length() + 34)
                        .put((name + "\n\1").getBytes(UTF_8))
                        .put(raw())
                        .array()),
                4);
    }

    String verifierKey(String name) {
        var typed = ByteBuffer.allocate(33).put((byte) 1).put(raw()).array();
        return name + "+" + HexFormat.of().formatHex(hash(name)) + "+" + base64(typed);
    }

    String fingerprint() {
        var hex = HexFormat.of().formatHex(sha256(raw()), 0, 8);
        var letters = new StringBuilder();
        for (char digit : hex.toCharArray()) {
            letters.append(letters.length() % 5 == 4 ? " " : "")
                    .append("23456789CFHKMPTX".charAt(Character.digit(digit, 16)));
        }
        return letters.toString();
    }

    /** A whole signed note over {@code text}, its signature line under {@code name} and {@code keyHash}. */
    String note(String text, String name, byte[] keyHash) {
        var line = ByteBuffer.allocate(68).put(keyHash).put(sign(text.getBytes(UTF_8)));
        return text + "\n— " + name + " " + base64(line.array()) + "\n";
    }

    byte[] sign(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
