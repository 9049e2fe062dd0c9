package vn.somat.interchange.batches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DispatchSheets;
import vn.somat.registry.DispatchSheets.Dispatched;

/** Gửi cả lượt: one label and one line of the dispatch list for each body, whatever papers of the run it gets. */
@Service
public class BatchDispatch {

    /** Rows gathered into one print. */
    public static final int MOST = 500;

    private static final int NAMED = 3;

    private final BatchReading reading;
    private final DispatchSheets sheets;
    private final Ledger ledger;

    BatchDispatch(BatchReading reading, DispatchSheets sheets, Ledger ledger) {
        this.reading = reading;
        this.sheets = sheets;
        this.ledger = ledger;
    }

    public byte[] labels(Reader reader, UUID id, int from, int to) {
        var batch = reading.readable(reader, id);
        return sheets.labels(gathered(reader, batch, from, to), 0);
    }

    public byte[] list(Reader reader, UUID id, int from, int to) {
        var batch = reading.readable(reader, id);
        return sheets.list(
                batch.view().date(),
                batch.view().label() + " (" + from + "–" + to + ")",
                gathered(reader, batch, from, to));
    }

    private List<Dispatched> gathered(Reader reader, StoredBatch batch, int from, int to) {
        if (batch.view().rank() > 0) {
            throw Refusal.conflict("registry.dispatch.secret");
        }
        if (from < 1 || to < from || to - from >= MOST) {
            throw Refusal.invalid("to", "interchange.batch.piece", MOST);
        }
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        Map<String, Integer> copies = new LinkedHashMap<>();
        for (var row : reading.numbered(batch, from - 1, to, MOST)) {
            for (var one : row.recipients()) {
                numbers.computeIfAbsent(one.name(), unused -> new ArrayList<>())
                        .add(row.row().number());
                copies.merge(one.name(), one.copies(), Integer::sum);
            }
        }
        if (numbers.isEmpty()) {
            throw Refusal.conflict("interchange.batch.nothing-printed");
        }
        ledger.recordAlone(
                BatchDesk.entry("dispatched", reader.actor(), batch.view()).with("row", from + "–" + to));
        return numbers.entrySet().stream()
                .map(one -> new Dispatched(one.getKey(), written(one.getValue()), copies.getOrDefault(one.getKey(), 0)))
                .toList();
    }

    /** Few are named, of many the first and the last. */
    private static String written(List<String> numbers) {
        return numbers.size() <= NAMED
                ? String.join(", ", numbers)
                : numbers.getFirst() + " … " + numbers.getLast() + " (" + numbers.size() + ")";
    }
}
