package vn.somat.access;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.organisation.Organisation;
import vn.somat.vault.SecretWords;

/** Mật khẩu và mã PIN: what a good one is, at the cost this office set. */
@Component
class Words {

    private static final int LONGEST = 200;
    private static final int DIFFERENT = 5;
    private static final int PIN_SHORTEST = 6;
    private static final int PIN_LONGEST = 12;

    private final SecretWords words;
    private final Organisation organisation;
    private final AccessSettings settings;

    Words(SecretWords words, Organisation organisation, AccessSettings settings) {
        this.words = words;
        this.organisation = organisation;
        this.settings = settings;
    }

    String hash(char[] word) {
        return words.hash(word, settings.hashMemory(), settings.hashRounds());
    }

    /** A word nobody could have set is not worth a hash of megabytes; the first letters cost the same time. */
    boolean matches(char[] word, String stored) {
        boolean possible = word.length <= LONGEST;
        return words.matches(possible ? word : Arrays.copyOf(word, LONGEST), stored) && possible;
    }

    /** To be checked where there is no account, for equal time. */
    String decoy() {
        return words.decoy(settings.hashMemory(), settings.hashRounds());
    }

    /** @param field its name in the form */
    void requireGoodPassword(String field, char[] password, String username) {
        var flaws = passwordFlaws(field, password, username);
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }

    List<Flaw> passwordFlaws(String field, char[] password, String username) {
        var flaws = new ArrayList<Flaw>();
        if (password.length < settings.passwordLength()) {
            flaws.add(Flaw.of(field, "access.password.short", settings.passwordLength()));
        } else if (password.length > LONGEST) {
            flaws.add(Flaw.of(field, "access.password.long", LONGEST));
        } else if (CharBuffer.wrap(password).chars().distinct().count() < DIFFERENT) {
            flaws.add(Flaw.of(field, "access.password.monotonous", DIFFERENT));
        } else if (new String(password).toLowerCase(Locale.ROOT).contains(username)) {
            flaws.add(Flaw.of(field, "access.password.like-name"));
        } else if (Guessable.is(new String(password), house(username))) {
            flaws.add(Flaw.of(field, "access.password.guessable"));
        }
        return flaws;
    }

    /** Names of this office, whole and word by word, and of the account. */
    private List<String> house(String username) {
        var names = new ArrayList<>(List.of(username));
        organisation.office().ifPresent(office -> {
            for (var name : List.of(office.name(), office.superior(), office.symbol())) {
                names.add(name);
                names.addAll(List.of(name.split("\\s+")));
            }
        });
        return names;
    }

    void requireGoodPin(char[] pin) {
        boolean digits = CharBuffer.wrap(pin).chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (!digits || pin.length < PIN_SHORTEST || pin.length > PIN_LONGEST) {
            throw Refusal.invalid("pin", "access.pin.form", PIN_SHORTEST, PIN_LONGEST);
        }
        int step = pin[1] - pin[0];
        boolean run = Math.abs(step) <= 1;
        for (int i = 2; i < pin.length; i++) {
            run &= pin[i] - pin[i - 1] == step;
        }
        if (run) {
            throw Refusal.invalid("pin", "access.pin.guessable");
        }
    }
}
