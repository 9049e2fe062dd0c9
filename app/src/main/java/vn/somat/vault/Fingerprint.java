package vn.somat.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import vn.somat.vault.shares.Shares;

/** Names a public key on paper: the first 8 bytes of its SHA-256 in the letters of the shares, 4 groups of 4. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(byte[] publicKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            var text = new StringBuilder();
            for (int group = 0; group < 4; group++) {
                text.append(group > 0 ? " " : "")
                        .append(Shares.letters(Arrays.copyOfRange(hash, 2 * group, 2 * group + 2)));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
