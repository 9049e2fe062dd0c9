package vn.somat.vault;

/**
 * How the vault opens (cách mở kho): by the passphrase, or by {@code threshold} of the {@code shares} shares of the
 * valid set. Nothing secret.
 */
public record WaysIn(String vaultId, int threshold, int shares, int set) {}
