package vn.somat.access;

import java.time.LocalDate;
import java.util.List;

/** Việc phải làm của một phòng: what of one room waits for a reader. A room that has such work tells it by one of these. */
public interface DueWork {

    /** Counting ends here: more is more. */
    int MOST = 40;

    /** Message key of what stands above it. */
    String heading();

    /** What waits, most pressing first; nothing that is not this reader's to see or to do. */
    List<Due> of(Reader reader);

    /** What has its day between two, both included, at most {@code most} of each kind; nothing for whom it does not concern. */
    default List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        return List.of();
    }
}
