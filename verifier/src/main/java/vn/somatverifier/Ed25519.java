package vn.somatverifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Checks signatures by raw public keys of 32 bytes. */
final class Ed25519 {

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** The raw key in base 64 of a SubjectPublicKeyInfo; null when it is none. */
    static byte @Nullable [] key(String text) {
        var info = Base64Text.bytes(text, PREFIX.length + 32);
        return info == null || Arrays.mismatch(info, PREFIX) != PREFIX.length
                ? null
                : Arrays.copyOfRange(info, PREFIX.length, info.length);
    }

    static boolean signed(byte[] raw, byte[] message, byte[] signature) {
        try {
            var encoded = Arrays.copyOf(PREFIX, PREFIX.length + raw.length);
            System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notAKeyOrNotASignature) {
            return false;
        }
    }
}
