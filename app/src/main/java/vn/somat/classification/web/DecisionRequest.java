package vn.somat.classification.web;

import org.jspecify.annotations.Nullable;
import vn.somat.classification.determination.Proposal;

/**
 * Quyết định, as another program sends it.
 *
 * @param otherwise what is decided, of {@link Choice#CHANGE}
 */
record DecisionRequest(
        Choice decision, String reason, @Nullable Proposal otherwise) {

    /** As proposed, otherwise, no state secret, back to its drafter. */
    enum Choice {
        APPROVE,
        CHANGE,
        REFUSE,
        RETURN
    }

    /** The choice only. */
    @Override
    public String toString() {
        return "DecisionRequest[" + decision + "]";
    }
}
