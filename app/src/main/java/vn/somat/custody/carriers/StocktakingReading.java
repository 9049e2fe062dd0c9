package vn.somat.custody.carriers;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;

/** Opens the lines of a stocktaking and their reasons. In the caller's transaction. */
@Component
class StocktakingReading {

    private final StocktakingStore store;
    private final CarrierReading reading;
    private final StocktakingReasons reasonsGiven;

    StocktakingReading(StocktakingStore store, CarrierReading reading, StocktakingReasons reasonsGiven) {
        this.store = store;
        this.reading = reading;
        this.reasonsGiven = reasonsGiven;
    }

    /** What was brought in from elsewhere and is not the reader's to see shows its label and its level only. */
    Stocktaking whole(Reader reader, StocktakingStore.Head head) {
        var known = head.stocktaking();
        var rows = store.lines(reader, known.id());
        var views =
                reading.views(rows.stream().map(StocktakingStore.Row::carrier).toList());
        var reasons = reasonsGiven.open(head.content(), rows);
        var lines = new ArrayList<StockLine>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            lines.add(new StockLine(
                    row.expected() || row.visible()
                            ? views.get(i)
                            : views.get(i).labelOnly(),
                    row.expected(),
                    row.found(),
                    row.shouldStand(),
                    row.foundIn(),
                    row.moves(),
                    reasons.get(row.carrier().id())));
        }
        return new Stocktaking(
                known.id(),
                known.place(),
                known.begunAt(),
                known.begunBy(),
                known.closedAt(),
                known.closedBy(),
                known.second(),
                known.seed(),
                known.sample(),
                known.population(),
                known.givenUp(),
                reasonsGiven.open(head),
                lines);
    }
}
