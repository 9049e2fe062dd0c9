package vn.somat.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.vault.ContentId;

/**
 * The shared secret of six-digit codes, sealed by the vault.
 *
 * @param since from when codes are asked for; null while the telephone has not proved that it has the secret
 * @param lastStep time step of the last code that was accepted
 */
record CodeSecret(
        ContentId content, byte[] sealed, @Nullable Instant since, long lastStep) {

    @Override
    public String toString() {
        return "CodeSecret";
    }
}
