package vn.somat.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import vn.somat.vault.shares.Shares;

/** Names a public key on paper: the first bytes of its SHA-256 in the letters of the shares, in groups of 4. */
final class Fingerprint {
    private Fingerprint() {}

    /** 4 groups: whoever compares them holds a paper of this office. */
    static String of(byte[] publicKey) {
        return of(publicKey, 4);
    }

    static String of(byte[] publicKey, int groups) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            var text = new StringBuilder();
            for (int group = 0; group < groups; group++) {
                text.append(group > 0 ? " " : "")
                        .append(Shares.letters(Arrays.copyOfRange(hash, 2 * group, 2 * group + 2)));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
