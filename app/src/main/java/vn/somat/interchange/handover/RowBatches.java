package vn.somat.interchange.handover;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Collects rows of one table and writes them together, so that a hundred thousand never lie in memory. */
final class RowBatches {

    private static final int MOST = 500;
    private static final int LARGEST = 2 << 20;
    private static final String SEGMENTS = "vault.content_chunk";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ArrivalStore store;
    private final Rewriting rewriting;
    private final ListMatching lists;
    private final Map<String, String> columns;
    private final StringBuilder batch = new StringBuilder();
    private @Nullable String table;
    private int rows;

    RowBatches(ArrivalStore store, Rewriting rewriting, UUID handover) {
        this.store = store;
        this.rewriting = rewriting;
        this.columns = store.columns();
        this.lists = new ListMatching(store, handover.toString(), (into, row) -> add(into, row.toString()));
    }

    void row(MovedTable of, String text) {
        if (!(JSON.readTree(text) instanceof ObjectNode row)) {
            throw FilesIn.damaged();
        }
        rewriting.change(of, row);
        if (!lists.takes(of, row)) {
            add(of.full(), row.toString());
        }
    }

    void segment(String text) {
        add(SEGMENTS, text);
    }

    void flush() {
        if (table != null && rows > 0) {
            store.insert(
                    table, columns.getOrDefault(table, ""), batch.append(']').toString());
        }
        batch.setLength(0);
        rows = 0;
    }

    private void add(String into, String row) {
        if (!into.equals(table) || rows >= MOST || batch.length() >= LARGEST) {
            flush();
            table = into;
        }
        batch.append(rows == 0 ? '[' : ',').append(row);
        rows++;
    }
}
