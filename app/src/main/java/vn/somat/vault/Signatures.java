package vn.somat.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Chữ ký số của người khác: checks Ed25519 signatures (RFC 8032) by public keys this office was given. Needs no vault. */
@Service
public class Signatures {

    /** What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] BEFORE = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int SIZE = 32;
    private static final int GROUPS = 8;

    private final Algorithms algorithms;

    Signatures(Algorithms algorithms) {
        this.algorithms = algorithms;
    }

    /** Whether the signature is by the owner of this key over exactly this message. */
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return algorithms.verify(publicKey, message, signature);
    }

    /** How a public key is named aloud and on paper: 8 groups of 4 letters, 128 bits of its SHA-256. */
    public static String fingerprint(byte[] publicKey) {
        return Fingerprint.of(publicKey, GROUPS).replace(' ', '-');
    }

    /** The key as one line of Base64, as it is handed over. */
    public static String text(byte[] publicKey) {
        return Base64.getEncoder().encodeToString(info(publicKey));
    }

    /** The raw key of that line or of a PEM file; empty when it is no Ed25519 key. */
    public static Optional<byte[]> publicKey(String text) {
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s+", ""));
            return bytes.length == BEFORE.length + SIZE && Arrays.mismatch(bytes, BEFORE) == BEFORE.length
                    ? Optional.of(Arrays.copyOfRange(bytes, BEFORE.length, bytes.length))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static byte[] info(byte[] publicKey) {
        byte[] info = Arrays.copyOf(BEFORE, BEFORE.length + publicKey.length);
        System.arraycopy(publicKey, 0, info, BEFORE.length, publicKey.length);
        return info;
    }
}
