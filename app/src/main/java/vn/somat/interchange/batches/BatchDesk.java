package vn.somat.interchange.batches;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Direction;
import vn.somat.vault.Contents;

/** Bàn cho số hàng loạt: taking a spreadsheet, and starting, stopping and putting away the run made of it. */
@Service
public class BatchDesk {

    private final BatchIntake intake;
    private final BatchStore store;
    private final BatchRowStore rows;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    BatchDesk(
            BatchIntake intake,
            BatchStore store,
            BatchRowStore rows,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.store = store;
        this.rows = rows;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * Nhận bảng: keeps the rows of a file, sealed; they are looked through in the background, and nothing has a number.
     *
     * @param again whether the same file may be numbered in the same book once more
     */
    public UUID prepare(Reader reader, BatchOrder order, byte[] file, boolean again) {
        return intake.take(reader, order, file, again);
    }

    /** Bắt đầu, tiếp tục: from now on its papers are numbered, as this reader. */
    public void start(Reader reader, UUID id) {
        require(reader, id);
        together.executeWithoutResult(tx -> {
            var batch = held(id, view -> view.state() == BatchState.READY || view.state() == BatchState.PAUSED);
            var view = batch.view();
            if (view.good() == 0) {
                throw Refusal.conflict("interchange.batch.nothing");
            }
            boolean first = view.state() == BatchState.READY;
            store.takenBy(id, reader);
            store.turn(id, BatchState.RUNNING, null, first ? 0 : view.at(), clock.instant());
            record(first ? "started" : "resumed", reader, view);
        });
    }

    /** Tạm dừng: behind the paper that is being numbered. */
    public void pause(Reader reader, UUID id) {
        require(reader, id);
        together.executeWithoutResult(tx -> {
            var view = held(id, one -> one.state() == BatchState.RUNNING).view();
            store.turn(id, BatchState.PAUSED, null, view.at(), clock.instant());
            record("paused", reader, view);
        });
    }

    /** Thôi: what has its number keeps it; the rest gets none. */
    public void cancel(Reader reader, UUID id) {
        require(reader, id);
        together.executeWithoutResult(tx -> {
            var view = held(id, one -> !one.state().over()).view();
            store.turn(id, BatchState.CANCELLED, null, view.at(), clock.instant());
            record("cancelled", reader, view);
        });
    }

    /** Hủy nội dung tạm: the words of its rows are destroyed with their key; the account stays. */
    public void forget(Reader reader, UUID id) {
        require(reader, id);
        together.executeWithoutResult(tx -> {
            var batch = held(id, one -> one.state().over() && !one.forgotten());
            store.forget(id);
            rows.forget(id);
            contents.destroy(batch.content());
            record("forgotten", reader, batch.view());
        });
    }

    private void require(Reader reader, UUID id) {
        access.require(
                reader,
                "batch.run",
                thing(store.find(id).orElseThrow(Refusal::notThere).view()));
    }

    private StoredBatch held(UUID id, Predicate<BatchView> fits) {
        var batch = store.hold(id).orElseThrow(Refusal::notThere);
        if (!fits.test(batch.view())) {
            throw Refusal.conflict("interchange.batch.state." + batch.view().state());
        }
        return batch;
    }

    private void record(String act, Reader reader, BatchView view) {
        ledger.record(entry(act, reader.actor(), view));
    }

    static Entry entry(String act, String actor, BatchView view) {
        return Entry.of("interchange.batch." + act)
                .by(actor)
                .on("batch", view.id())
                .on("book", view.book().value())
                .level(view.level())
                .with("lines", view.rows())
                .with("numbered", view.done())
                .with("unnumbered", view.flawed() + view.failed());
    }

    static Thing thing(BatchView view) {
        return Thing.of("batch", view.id()).level(view.level(), view.rank()).in(Direction.OUTGOING);
    }
}
