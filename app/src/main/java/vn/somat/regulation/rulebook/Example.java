package vn.somat.regulation.rulebook;

import java.util.List;

/**
 * Ví dụ của quy tắc: one case a pack gives for a rule, as it is read aloud, and what the rule says to it with the values as the
 * office applies them.
 *
 * @param known what is known of the case; a value of yes or no is {@code yes} or {@code no}
 */
public record Example(Rule rule, List<Known> known, Answer answer) {

    /** What a rule says to a case. */
    public enum Answer {
        KEPT,
        BROKEN,
        NOT_CONCERNED
    }

    /** One thing that is known. @param yesNo whether the value is one of these two words */
    public record Known(String label, String value, boolean yesNo) {}

    public Example {
        known = List.copyOf(known);
    }
}
