package vn.somat.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Một trường hợp.
 *
 * @param label number it goes by, never a title or a name of a secret
 * @param address of its page
 * @param day since when, or when it should have been
 * @param detail a number, a code or the name of who answers
 */
public record ProbedCase(
        String label,
        String address,
        @Nullable LocalDate day,
        @Nullable String detail) {}
