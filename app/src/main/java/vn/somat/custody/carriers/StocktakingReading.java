package vn.somat.custody.carriers;

import java.util.ArrayList;
import org.springframework.stereotype.Component;

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

    Stocktaking whole(StocktakingStore.Head head) {
        var known = head.stocktaking();
        var rows = store.lines(known.id());
        var views =
                reading.views(rows.stream().map(StocktakingStore.Row::carrier).toList());
        var reasons = reasonsGiven.open(head.content(), rows);
        var lines = new ArrayList<StockLine>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            lines.add(new StockLine(
                    views.get(i),
                    row.expected(),
                    row.found(),
                    row.shouldStand(),
                    row.foundIn(),
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
                lines);
    }
}
