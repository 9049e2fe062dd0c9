package vn.somat.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws first passwords: four groups of four letters and digits that are easily told apart, 78 bits of chance. */
@Component
public class FirstPasswords {

    private static final int GROUPS = 4;
    private static final int LETTERS = 4;
    /** Without l and 1, o and 0, i and j: they are read from paper. */
    private static final String ALPHABET = "abcdefghkmnpqrstuvwxyz23456789";

    private final Words words;
    private final SecureRandom random;
    private final AccessSettings settings;

    FirstPasswords(Words words, SecureRandom random, AccessSettings settings) {
        this.words = words;
        this.random = random;
        this.settings = settings;
    }

    /** One that this office's rules take for this account. */
    String draw(String username) {
        while (true) {
            var word = new StringBuilder();
            for (int group = 0; group < GROUPS || word.length() < settings.passwordLength(); group++) {
                word.append(group == 0 ? "" : "-");
                for (int i = 0; i < LETTERS; i++) {
                    word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
            }
            var drawn = word.toString();
            if (words.passwordFlaws("password", drawn.toCharArray(), username.toLowerCase(Locale.ROOT))
                    .isEmpty()) {
                return drawn;
            }
        }
    }

    /** From when on it opens nothing. @param since when it was drawn */
    public Instant until(Instant since) {
        return since.plus(settings.firstPasswordFor());
    }
}
