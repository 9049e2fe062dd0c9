package vn.somat.interchange.batches;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.registry.DocumentId;
import vn.somat.registry.OutgoingDesk;
import vn.somat.vault.Contents;

/**
 * Làm tiếp một lượt. Each paper is one transaction, in which the run is held: its number, its ledger entry and what its row
 * says come together or not at all. Two programs on one database take turns.
 */
@Component
class BatchWork {

    private static final int LOOKED_AT = 100;

    /** A row that is refused: told outside of the transaction that it undid. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient StoredRow row;
        private final Refusal why;

        Refused(StoredRow row, Refusal why) {
            super(why.code(), why, false, false);
            this.row = row;
            this.why = why;
        }
    }

    private final BatchStore store;
    private final BatchRowStore rows;
    private final OutgoingDesk outgoing;
    private final Readers readers;
    private final Contents contents;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    BatchWork(
            BatchStore store,
            BatchRowStore rows,
            OutgoingDesk outgoing,
            Readers readers,
            Contents contents,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rows = rows;
        this.outgoing = outgoing;
        this.readers = readers;
        this.contents = contents;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Goes on with it for a while; false when there is nothing more to do by itself. */
    boolean some(UUID id, int most) {
        var batch = store.find(id).orElse(null);
        if (batch == null || !batch.view().state().works()) {
            return false;
        }
        // Made anew each time: what was taken from them since numbers nothing more.
        var reader = readers.of(batch.account()).orElse(null);
        if (reader == null) {
            stop(batch, batch.view().madeBy().value().toString(), "interchange.batch.nobody");
            return false;
        }
        return batch.view().state() == BatchState.CHECKING ? check(reader, batch) : number(reader, batch, most);
    }

    private boolean check(Reader reader, StoredBatch batch) {
        var id = batch.view().id();
        int from = batch.view().at();
        var some = rows.waiting(id, from, LOOKED_AT);
        Map<Integer, List<Flaw>> wrong;
        try {
            wrong = wrong(reader, merged(batch, some));
        } catch (Refusal no) {
            stop(batch, reader.actor(), no.code());
            return false;
        }
        boolean last = some.size() < LOOKED_AT;
        together.executeWithoutResult(tx -> {
            var now = store.hold(id).orElseThrow().view();
            if (now.state() == BatchState.CHECKING && now.at() == from) {
                rows.flawed(id, wrong);
                store.checked(id, last ? now.rows() : some.getLast().row().row(), wrong.size());
                if (last) {
                    store.turn(id, BatchState.READY, null, now.rows(), clock.instant());
                }
            }
        });
        return !last;
    }

    /** What a row lacks is said before what the paper lacks that was made of it. */
    private Map<Integer, List<Flaw>> wrong(Reader reader, Map<Integer, Merged> merged) {
        Map<Integer, List<Flaw>> wrong = new HashMap<>();
        var whole = new ArrayList<Integer>();
        merged.forEach((row, one) -> {
            if (one.flaws().isEmpty()) {
                whole.add(row);
            } else {
                wrong.put(row, one.flaws());
            }
        });
        if (!whole.isEmpty()) {
            var papers = whole.stream().map(merged::get).map(Merged::paper).toList();
            var flaws = outgoing.check(reader, papers);
            for (int i = 0; i < papers.size(); i++) {
                if (!flaws.get(i).isEmpty()) {
                    wrong.put(whole.get(i), flaws.get(i));
                }
            }
        }
        return wrong;
    }

    private Map<Integer, Merged> merged(StoredBatch batch, List<StoredRow> some) {
        Map<Integer, Merged> merged = new HashMap<>();
        together.executeWithoutResult(tx -> {
            try (var keys = contents.open(List.of(batch.content()))) {
                var plan = BatchWords.plan(keys, batch);
                some.forEach(row -> merged.put(
                        row.row().row(), plan.merge(row.key(), BatchWords.cells(keys, batch.content(), row))));
            }
        });
        return merged;
    }

    private boolean number(Reader reader, StoredBatch batch, int most) {
        for (int i = 0; i < most; i++) {
            try {
                if (!Boolean.TRUE.equals(
                        together.execute(tx -> next(reader, batch.view().id())))) {
                    return false;
                }
            } catch (Refused refused) {
                if (refused.why.kind() != Refusal.Kind.INVALID) {
                    stop(batch, reader.actor(), refused.why.code());
                    return false;
                }
                failed(batch.view().id(), refused.row, FlawText.of(refused.why));
            }
        }
        return true;
    }

    /** Numbers the next row; false when none is left or somebody stopped it. */
    private boolean next(Reader reader, UUID id) {
        var batch = store.hold(id).orElseThrow();
        if (batch.view().state() != BatchState.RUNNING) {
            return false;
        }
        var row = rows.waiting(id, batch.view().at(), 1).stream().findFirst().orElse(null);
        if (row == null) {
            store.turn(id, BatchState.DONE, null, batch.view().rows(), clock.instant());
            ledger.record(BatchDesk.entry("ended", reader.actor(), batch.view()));
            return false;
        }
        int place = row.row().row();
        rows.numbered(id, place, register(reader, batch, row));
        store.handled(id, place, true);
        return true;
    }

    private DocumentId register(Reader reader, StoredBatch batch, StoredRow row) {
        try (var keys = contents.open(List.of(batch.content()))) {
            var merged = BatchWords.plan(keys, batch).merge(row.key(), BatchWords.cells(keys, batch.content(), row));
            return outgoing.register(reader, merged.paper());
        } catch (Refusal no) {
            throw new Refused(row, no);
        }
    }

    private void failed(UUID id, StoredRow row, List<Flaw> why) {
        together.executeWithoutResult(tx -> {
            var now = store.hold(id).orElseThrow().view();
            int place = row.row().row();
            if (now.state() == BatchState.RUNNING && now.at() < place) {
                rows.failed(id, place, why);
                store.handled(id, place, false);
            }
        });
    }

    /** What keeps the next row would keep all of them: it waits for whoever mends that. */
    void stop(StoredBatch batch, String actor, @Nullable String why) {
        together.executeWithoutResult(tx -> {
            var now = store.hold(batch.view().id()).orElseThrow().view();
            if (now.state().works()) {
                var state = now.state() == BatchState.CHECKING ? BatchState.CANCELLED : BatchState.PAUSED;
                store.turn(now.id(), state, why, now.at(), clock.instant());
                ledger.record(BatchDesk.entry("stopped", actor, now).with("cause", why));
            }
        });
    }
}
