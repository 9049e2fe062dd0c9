package vn.somat.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The passphrase or the set of shares does not open the vault (cụm mật khẩu sai), or it is too early to try again.
 * Says only when the next attempt is accepted, never what was wrong with this one.
 */
public final class WrongPassphrase extends VaultRefusal {
    private static final long serialVersionUID = 1L;

    private final @Nullable Instant retryAt;

    private WrongPassphrase(String code, @Nullable Instant retryAt, Object... args) {
        super(code, args);
        this.retryAt = retryAt;
    }

    static WrongPassphrase refused(Instant retryAt) {
        return new WrongPassphrase("vault.unseal.wrong", retryAt, retryAt);
    }

    /** Refused without looking at what was typed. */
    static WrongPassphrase tooEarly(Instant retryAt) {
        return new WrongPassphrase("vault.unseal.early", retryAt, retryAt);
    }

    /** For a backup file, which nobody can guard with a delay. */
    static WrongPassphrase forBackup() {
        return new WrongPassphrase("vault.backup.wrong", null);
    }

    /** False when it was refused unseen, because it came too early. */
    boolean isAboutWhatWasTyped() {
        return code().equals("vault.unseal.wrong");
    }

    /** When the next attempt is accepted; null for a backup file. */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
