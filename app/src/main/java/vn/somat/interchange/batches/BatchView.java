package vn.somat.interchange.batches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.registry.BookId;

/**
 * Lượt cho số: how far a run is.
 *
 * @param why code of what stopped it by itself; null where somebody did
 * @param at how many rows were looked at, in the state it is in
 * @param flawed rows that are not right and get no number
 * @param failed rows that were refused when their turn came
 * @param forgotten whether the words of its rows are destroyed
 */
public record BatchView(
        UUID id,
        long number,
        BookId book,
        LocalDate date,
        String type,
        @Nullable String symbol,
        String level,
        int rank,
        BatchState state,
        @Nullable String why,
        int rows,
        int at,
        int flawed,
        int done,
        int failed,
        boolean forgotten,
        Instant madeAt,
        PersonId madeBy) {

    public String label() {
        return "LĐ-" + number;
    }

    /** Rows that have a number or still get one. */
    public int good() {
        return rows - flawed;
    }

    /** Rows that never got a number because it was cancelled, or that still wait for theirs. */
    public int left() {
        return rows - flawed - done - failed;
    }

    /** A run of papers with a number and of rows with a reason. */
    public int handled() {
        return state == BatchState.CHECKING ? at : done + failed;
    }

    public int goal() {
        return state == BatchState.CHECKING ? rows : good();
    }
}
