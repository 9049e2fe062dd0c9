package vn.somat.interchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The checksum over each table of a backup; the vault's encryption proves the rest. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
