package vn.somat.classification.coach;

import java.util.List;
import vn.somat.classification.lists.ListItem;

/**
 * Mục có thể thuộc về: an item the draft may fall under, with the words that led to it and what has to be answered.
 *
 * @param score sum of the weights of its matches
 */
public record Candidate(ListItem item, int score, List<Match> matches, List<Asked> asked) {

    /** Where the answers leave it. */
    public enum State {
        /** something is still to be answered */
        OPEN,
        /** everything was answered with yes */
        FITS,
        /** something was answered with no */
        OUT
    }

    public Candidate {
        matches = List.copyOf(matches);
        asked = List.copyOf(asked);
    }

    public State state() {
        if (asked.stream().anyMatch(one -> Boolean.FALSE.equals(one.answer()))) {
            return State.OUT;
        }
        return asked.stream().allMatch(one -> Boolean.TRUE.equals(one.answer())) ? State.FITS : State.OPEN;
    }

    @Override
    public String toString() {
        return "Candidate " + item.id();
    }
}
