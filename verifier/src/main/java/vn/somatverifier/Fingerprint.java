package vn.somatverifier;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How a public key is named on paper (vân khóa): the first 8 bytes of its SHA-256, four groups of four letters. */
final class Fingerprint {

    /** For 0 … 15; none is mistaken for another on paper. */
    private static final String LETTERS = "23456789CFHKMPTX";

    private Fingerprint() {}

    static String of(byte[] publicKey) {
        return of(publicKey, 4, " ");
    }

    /** Of a person's key: eight groups. */
    static String ofPerson(byte[] publicKey) {
        return of(publicKey, 8, "-");
    }

    private static String of(byte[] publicKey, int size, String between) {
        var hash = Hashing.sha256(publicKey);
        var groups = new StringJoiner(between);
        for (int group = 0; group < size; group++) {
            groups.add(letters(hash[2 * group]) + letters(hash[2 * group + 1]));
        }
        return groups.toString();
    }

    /** As it is printed, from as it was typed; null when it is none. */
    static @Nullable String typed(String text) {
        var letters = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return letters.matches("[" + LETTERS + "]{16}") ? letters.replaceAll("(?<=\\G.{4})(?=.)", " ") : null;
    }

    private static String letters(byte b) {
        return "" + LETTERS.charAt(b >> 4 & 15) + LETTERS.charAt(b & 15);
    }
}
