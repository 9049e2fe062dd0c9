package vn.somat.safeguards.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Tình trạng của một người.
 *
 * @param until last day on which their training counts; null: never trained
 * @param tested when they last passed the short test
 * @param undertaken when they last signed the undertaking
 */
public record Standing(
        PersonId person,
        @Nullable LocalDate until,
        @Nullable Instant tested,
        @Nullable Instant undertaken) {

    public boolean trained(LocalDate today) {
        return until != null && !until.isBefore(today);
    }
}
