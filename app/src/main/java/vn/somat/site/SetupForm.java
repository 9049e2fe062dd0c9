package vn.somat.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Side;

/**
 * The set-up form as it was typed. Its texts are normalised by {@link TypedText}; secrets are left as they are.
 *
 * @param office name of the office, as on the cover of its books
 * @param term first day of the Party committee's term; State bodies leave it out
 * @param clearance rank of the highest level the first person may read; only where that person is a clerk as well
 */
record SetupForm(
        @Nullable String office,
        @Nullable String superior,
        @Nullable Side side,
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
        person = TypedText.line(person);
        username = TypedText.line(username);
    }

    static SetupForm blank() {
        return new SetupForm(null, null, Side.PARTY, null, null, null, null, null, null, false, null, null, null, 5, 3);
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
