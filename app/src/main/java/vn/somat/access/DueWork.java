package vn.somat.access;

import java.util.List;

/** Việc phải làm của một phòng: what of one room waits for a reader. A room that has such work tells it by one of these. */
public interface DueWork {

    /** Counting ends here: more is more. */
    int MOST = 40;

    /** Message key of what stands above it. */
    String heading();

    /** What waits, most pressing first; nothing that is not this reader's to see or to do. */
    List<Due> of(Reader reader);
}
