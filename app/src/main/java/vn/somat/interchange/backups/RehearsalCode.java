package vn.somat.interchange.backups;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Mã diễn tập: what whoever restored a backup elsewhere reads off the screen and types here. It comes from the root that the
 * restored ledger was counted to, so nobody has it who did not open the backup.
 */
public final class RehearsalCode {

    private static final int DIGITS = 10;

    private RehearsalCode() {}

    /** The first ten hexadecimal digits of SHA-256 over {@code id\nroot\n}, as {@code 1a2b3-c4d5e}. */
    public static String of(UUID backup, String ledgerRoot) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((backup + "\n" + ledgerRoot + "\n").getBytes(UTF_8));
            var digits = HexFormat.of().formatHex(digest).substring(0, DIGITS);
            return digits.substring(0, DIGITS / 2) + "-" + digits.substring(DIGITS / 2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
