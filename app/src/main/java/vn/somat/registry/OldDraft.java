package vn.somat.registry;

import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Rules;

/**
 * A line of an older book, found right: the rules and the year it stands under, and its own serial if it has one.
 *
 * @param number of an outgoing paper, when it stands in one of the house's own series
 */
record OldDraft(
        Draft draft,
        Rules rules,
        int year,
        @Nullable Integer serial,
        @Nullable String twin,
        @Nullable OldNumber number) {

    /** Whether it is a number that was kept for a paper that never came. */
    boolean kept() {
        return draft.texts().reason() != null;
    }
}
