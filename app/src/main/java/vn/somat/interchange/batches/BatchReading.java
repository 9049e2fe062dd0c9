package vn.somat.interchange.batches;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Direction;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/** Xem lượt cho số: how far it is, any row as it was merged, and what has no number. */
@Service
public class BatchReading {

    /** How many are read at once. */
    public static final int PAGE = 50;

    private static final String READ = "batch.read";

    private final BatchStore store;
    private final BatchRowStore rows;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final TransactionTemplate together;

    BatchReading(
            BatchStore store,
            BatchRowStore rows,
            Contents contents,
            Access access,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rows = rows;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.together = new TransactionTemplate(transactions);
    }

    /** Newest first. @param before the last of the page before */
    public List<BatchView> page(Reader reader, @Nullable UUID before) {
        requireReading(reader);
        return store.page(reader, before, PAGE);
    }

    /** For whom batches are at all. */
    public void requireReading(Reader reader) {
        access.require(reader, READ, Thing.of("batch", "").in(Direction.OUTGOING));
    }

    public BatchView find(Reader reader, UUID id) {
        return stored(reader, id).view();
    }

    /** Rows without a number and why, behind a row. */
    public List<BatchRow> wrong(Reader reader, UUID id, int after) {
        var unused = stored(reader, id);
        return rows.wrong(id, after, PAGE);
    }

    /**
     * Rows with their state, behind a row.
     *
     * @param state null: all
     * @return without the line of the book where that is not the reader's to see any more
     */
    public List<BatchRow> rows(Reader reader, UUID id, @Nullable RowState state, int after) {
        var unused = stored(reader, id);
        return rows.shown(reader, id, state, after, PAGE);
    }

    /** One row as it was merged; of a secret run that is a look at a secret, and the ledger says so. */
    public MergedRow row(Reader reader, UUID id, int row) {
        var batch = readable(reader, id);
        var stored = rows.find(id, row).orElseThrow(Refusal::notThere);
        if (batch.view().rank() > 0) {
            ledger.recordAlone(
                    BatchDesk.entry("read", reader.actor(), batch.view()).with("row", row));
        }
        return merged(batch, List.of(stored)).getFirst();
    }

    /** Numbered rows of a run as they were merged, from one to another; at most {@code limit}. */
    List<MergedRow> numbered(StoredBatch batch, int after, int to, int limit) {
        var some = rows.page(batch.view().id(), RowState.DONE, after, limit).stream()
                .filter(row -> row.row().row() <= to)
                .toList();
        return merged(batch, some);
    }

    /** Every row in its order, with its own cells where they are asked for. */
    void each(StoredBatch batch, boolean cells, boolean wrong, int atOnce, BiConsumer<BatchRow, List<String>> told) {
        int after = 0;
        List<StoredRow> some;
        do {
            some = rows.page(batch.view().id(), null, after, atOnce);
            var opened = cells ? cells(batch, some) : List.<List<String>>of();
            for (int i = 0; i < some.size(); i++) {
                var row = some.get(i).row();
                after = row.row();
                if (!wrong || row.state() != RowState.DONE) {
                    told.accept(row, cells ? opened.get(i) : List.of());
                }
            }
        } while (some.size() == atOnce);
    }

    List<String> headings(StoredBatch batch) {
        return opened(batch, keys -> BatchWords.headings(keys, batch));
    }

    private List<List<String>> cells(StoredBatch batch, List<StoredRow> some) {
        return opened(
                batch,
                keys -> some.stream()
                        .map(row -> BatchWords.cells(keys, batch.content(), row))
                        .toList());
    }

    StoredBatch readable(Reader reader, UUID id) {
        var batch = stored(reader, id);
        if (batch.view().forgotten()) {
            throw Refusal.conflict("interchange.batch.forgotten");
        }
        return batch;
    }

    StoredBatch stored(Reader reader, UUID id) {
        var batch = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, READ, BatchDesk.thing(batch.view()));
        return batch;
    }

    private List<MergedRow> merged(StoredBatch batch, List<StoredRow> some) {
        return opened(batch, keys -> {
            var plan = BatchWords.plan(keys, batch);
            return some.stream()
                    .map(row -> shown(row, plan.merge(row.key(), BatchWords.cells(keys, batch.content(), row))))
                    .toList();
        });
    }

    private <T> T opened(StoredBatch batch, Function<KeyRing, T> use) {
        return Objects.requireNonNull(together.execute(tx -> {
            try (var keys = contents.open(List.of(batch.content()))) {
                return use.apply(keys);
            }
        }));
    }

    private static MergedRow shown(StoredRow row, Merged merged) {
        var paper = merged.paper();
        return new MergedRow(row.row(), paper.title(), paper.signer(), paper.recipients(), paper.note(), merged.text());
    }
}
