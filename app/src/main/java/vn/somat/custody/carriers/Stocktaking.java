package vn.somat.custody.carriers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.StockLine.Difference;
import vn.somat.custody.places.PlaceId;
import vn.somat.organisation.PersonId;

/**
 * Kiểm kê một nơi: what should stand there and in what stands in it, and what was found.
 *
 * @param seed what the inspector named to draw a sample; null: everything is counted
 * @param sample how many were drawn
 * @param population how many stood there
 * @param givenUp whether it ended without a result
 * @param reason why it was given up; filled when one is read
 * @param lines filled when one is read
 */
public record Stocktaking(
        StocktakingId id,
        PlaceId place,
        Instant begunAt,
        PersonId begunBy,
        @Nullable Instant closedAt,
        @Nullable PersonId closedBy,
        @Nullable PersonId second,
        @Nullable String seed,
        @Nullable Integer sample,
        int population,
        boolean givenUp,
        @Nullable String reason,
        List<StockLine> lines) {

    public Stocktaking {
        lines = List.copyOf(lines);
    }

    public boolean open() {
        return closedAt == null;
    }

    public List<StockLine> missing() {
        return lines.stream()
                .filter(line -> line.difference() == Difference.MISSING)
                .toList();
    }

    /** What no book has in any place. */
    public List<StockLine> extra() {
        return lines.stream()
                .filter(line -> line.difference() == Difference.EXTRA)
                .toList();
    }

    public List<StockLine> misplaced() {
        return lines.stream()
                .filter(line -> line.difference() == Difference.MISPLACED)
                .toList();
    }

    public long ticked() {
        return lines.stream().filter(line -> line.expected() && line.found()).count();
    }

    public long expected() {
        return lines.stream().filter(StockLine::expected).count();
    }

    @Override
    public String toString() {
        return "Stocktaking[" + id.value() + "]";
    }
}
