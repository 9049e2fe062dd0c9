package vn.somat.regulation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import vn.somat.vault.Signatures;

/**
 * Văn bản được ký: the first three lines of {@code signature.txt} and one line for every file with its SHA-256, by rising
 * name, as {@code sha256sum} writes it:
 *
 * <pre>
 * somat-pack 1
 * signer: Vụ Pháp chế
 * key: MCowBQYDK2VwAyEA…
 * 0f3c…  RS-2025-a/pack.yaml
 * 77ab…  RS-2025-a/values.yaml
 * </pre>
 */
final class SignedText {

    private SignedText() {}

    static String head(String signer, byte[] publicKey) {
        return "somat-pack 1\nsigner: " + signer + "\nkey: " + Signatures.text(publicKey) + "\n";
    }

    static String of(String signer, byte[] publicKey, String folder, SortedMap<String, byte[]> files) {
        var text = new StringBuilder(head(signer, publicKey));
        files.forEach((name, bytes) -> text.append(HexFormat.of().formatHex(sha256(bytes)))
                .append("  ")
                .append(folder)
                .append('/')
                .append(name)
                .append('\n'));
        return text.toString();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
