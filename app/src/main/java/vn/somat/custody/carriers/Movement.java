package vn.somat.custody.carriers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Bút toán: a carrier left one account and arrived in another. Nobody changes it afterwards.
 *
 * @param note why or to whom, in words
 * @param second who confirmed it
 */
public record Movement(
        int number,
        Reason reason,
        Account from,
        Account to,
        @Nullable String note,
        Instant at,
        PersonId by,
        @Nullable PersonId second,
        UUID entry) {

    Movement saying(@Nullable String words) {
        return new Movement(number, reason, from, to, words, at, by, second, entry);
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Movement[" + number + " " + reason + "]";
    }
}
