package vn.somat.site;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Side;

/**
 * The set-up form as it was typed. Its texts are normalised by {@link TypedText}; secrets are left as they are.
 *
 * @param office name of the office, as on the cover of its books
 * @param government code of its level of government; may be left out
 * @param term first day of the Party committee's term; State bodies leave it out
 * @param clearance rank of the highest level the first person may read; only where that person is a clerk as well
 */
record SetupForm(
        @Nullable String office,
        @Nullable String superior,
        @Nullable Side side,
        @Nullable String government,
        @Nullable String symbol,
        @Nullable LocalDate term,
        @Nullable String person,
        @Nullable String username,
        @Nullable String password,
        @Nullable String passwordAgain,
        @Nullable Boolean alsoClerk,
        @Nullable Integer clearance,
        @Nullable String passphrase,
        @Nullable String passphraseAgain,
        @Nullable Integer shares,
        @Nullable Integer threshold) {

    SetupForm {
        office = TypedText.line(office);
        superior = TypedText.line(superior);
        symbol = TypedText.line(symbol);
        government = TypedText.line(government);
        person = TypedText.line(person);
        username = TypedText.line(username);
    }

    /** What stands in the fields before anything is typed. */
    static final Map<String, String> BLANK = Map.of("side", "PARTY", "shares", "5", "threshold", "3");

    private static final List<String> TOLD_AGAIN = List.of(
            "office",
            "superior",
            "side",
            "government",
            "symbol",
            "term",
            "person",
            "username",
            "alsoClerk",
            "clearance",
            "shares",
            "threshold");

    /** What was typed, as it was typed, secrets left out. */
    static Map<String, String> typed(UnaryOperator<@Nullable String> parameter) {
        var typed = new HashMap<String, String>();
        for (var name : TOLD_AGAIN) {
            var value = parameter.apply(name);
            typed.put(name, value == null ? "" : value);
        }
        return typed;
    }

    boolean clerk() {
        return Boolean.TRUE.equals(alsoClerk);
    }

    /** Nothing: it carries every secret of the house. */
    @Override
    public String toString() {
        return "SetupForm";
    }
}
