package vn.somat.vault;

/**
 * Điều kiện mở kho bằng mật khẩu: what another room asks before one person opens the vault by the passphrase. The vault
 * knows no such room; it only asks. The shares are the way out and are never asked about.
 */
public interface PassphraseCondition {

    /** Returns when the vault may be opened by the passphrase now; otherwise throws, and no guess is made or counted. */
    void requireOpenable();
}
