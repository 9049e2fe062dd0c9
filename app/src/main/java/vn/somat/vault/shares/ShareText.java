package vn.somat.vault.shares;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A share as it is printed and typed again: five lines, each four groups of four letters and a fifth group that checks
 * the line. The sixteen letters hold no pair that is mistaken on paper (0/O, 1/I/L, 2/Z, 5/S, 8/B) and no vowel, W or
 * D, so that a Vietnamese keyboard left on Telex or VNI does not turn them into something else.
 */
final class ShareText {
    static final String LETTERS = "23456789CFHKMPTX";
    static final int LINES = 5;
    private static final int GROUP = 4;
    private static final int DATA = Share.SIZE / LINES;
    private static final int LINE = 2 * DATA + GROUP;

    private ShareText() {}

    static String print(Share share) {
        byte[] bytes = share.toBytes();
        var text = new StringBuilder();
        for (int line = 1; line <= LINES; line++) {
            byte[] data = Arrays.copyOfRange(bytes, (line - 1) * DATA, line * DATA);
            String letters = letters(data) + letters(check(line, data));
            for (int at = 0; at < LINE; at += GROUP) {
                text.append(letters, at, at + GROUP).append(at + GROUP < LINE ? " " : line < LINES ? "\n" : "");
            }
        }
        Arrays.fill(bytes, (byte) 0);
        return text.toString();
    }

    /** Reads what was typed; spaces, hyphens and case do not matter. Names the line, and the group, of a typing error. */
    static Share read(String typed) {
        String letters = lettersIn(typed);
        byte[] bytes = new byte[Share.SIZE];
        for (int line = 1; line <= LINES; line++) {
            int from = (line - 1) * LINE;
            if (letters.length() < from + LINE) {
                throw new ShareFlaw("vault.share.short", line, letters.length() / GROUP, LINES * LINE / GROUP);
            }
            byte[] data = bytes(letters.substring(from, from + 2 * DATA));
            if (!Arrays.equals(check(line, data), bytes(letters.substring(from + 2 * DATA, from + LINE)))) {
                throw new ShareFlaw("vault.share.line", line);
            }
            System.arraycopy(data, 0, bytes, (line - 1) * DATA, DATA);
        }
        if (letters.length() > LINES * LINE) {
            throw new ShareFlaw("vault.share.long", LINES * LINE / GROUP);
        }
        return Share.parse(bytes);
    }

    private static String lettersIn(String typed) {
        var letters = new StringBuilder();
        for (int at = 0; at < typed.length(); at++) {
            char letter = Character.toUpperCase(typed.charAt(at));
            if (Character.isWhitespace(letter) || letter == '-' || letter == '\u00a0') {
                continue;
            }
            if (LETTERS.indexOf(letter) < 0) {
                throw new ShareFlaw(
                        "vault.share.letter", letters.length() / LINE + 1, letters.length() % LINE / GROUP + 1);
            }
            letters.append(letter);
        }
        return letters.toString();
    }

    static String letters(byte[] bytes) {
        var letters = new StringBuilder();
        for (byte b : bytes) {
            letters.append(LETTERS.charAt(b >> 4 & 15)).append(LETTERS.charAt(b & 15));
        }
        return letters.toString();
    }

    private static byte[] bytes(String letters) {
        byte[] bytes = new byte[letters.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] =
                    (byte) (LETTERS.indexOf(letters.charAt(2 * i)) << 4 | LETTERS.indexOf(letters.charAt(2 * i + 1)));
        }
        return bytes;
    }

    /** The first two bytes of SHA-256(line number ‖ data): lines typed in the wrong order are noticed as well. */
    private static byte[] check(int line, byte[] data) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((byte) line);
            return Arrays.copyOf(sha.digest(data), GROUP / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
