package vn.somat.classification.life;

import org.jspecify.annotations.Nullable;
import vn.somat.access.Confirmed;
import vn.somat.classification.determination.Decider;
import vn.somat.organisation.PersonId;

/**
 * Who did it.
 *
 * @param decider null where nobody of this office decided
 * @param confirmed the second person, where one had to
 */
record Hand(
        Source source,
        @Nullable Decider decider,
        PersonId enteredBy,
        String actor,
        @Nullable Confirmed confirmed) {}
