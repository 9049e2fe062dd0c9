package vn.somat.safeguards.seals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Một lần đóng dấu.
 *
 * @param number its place in the log of the seal
 * @param paper number and symbol of what it was put on, never its title
 * @param askedBy who brought the paper
 * @param struck why the line is wrong
 */
public record SealUse(
        long number,
        LocalDate day,
        String paper,
        int copies,
        @Nullable PersonId askedBy,
        @Nullable String note,
        PersonId by,
        @Nullable String struck) {}
