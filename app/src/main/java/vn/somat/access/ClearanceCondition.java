package vn.somat.access;

import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Điều kiện tiếp cận (R-PER-03): what somebody needs beside the clearance of their account before what is secret is open to
 * them. A room that knows of such a condition tells it by one of these; where none does, clearance alone counts.
 */
public interface ClearanceCondition {

    /** The highest rank that is open to them now; {@link Integer#MAX_VALUE} where nothing is withheld. */
    int open(PersonId person);

    /** Message key that says why more is not, and what to do about it. */
    String why();

    /** The article it rests on, as printed; null when it is the office's own decision. */
    @Nullable
    String citation();
}
