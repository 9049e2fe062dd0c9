package vn.somat.custody.carriers;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.custody.carriers.CarrierWriter.Moving;
import vn.somat.interchange.handover.Heirs;
import vn.somat.interchange.handover.TakenOver;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;

/**
 * Tiếp nhận bản: the life that every copy of another office had is told to our ledger, movement by movement, so that the balance
 * comes out of it alone; then each goes from whoever answered there to whoever answers here, where it stands.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Inheriting implements Heirs {

    private static final int AT_ONCE = 500;

    private final InheritedStore store;
    private final CarrierWriter writer;
    private final Ledger ledger;

    Inheriting(InheritedStore store, CarrierWriter writer, Ledger ledger) {
        this.store = store;
        this.writer = writer;
        this.ledger = ledger;
    }

    @Override
    public void takenOver(TakenOver done) {
        store.keepers(done);
        List<CarrierRow> page = store.came(done.entry(), 0, AT_ONCE);
        while (!page.isEmpty()) {
            tell(page, done);
            handOver(page, done);
            page = store.came(done.entry(), page.getLast().number(), AT_ONCE);
        }
    }

    /** An entry names a carrier once: the first movements of all, then the second ones, and so on. */
    private void tell(List<CarrierRow> page, TakenOver done) {
        var rounds = new TreeMap<Integer, List<Step>>();
        store.steps(page)
                .forEach(step -> rounds.computeIfAbsent(step.number(), number -> new ArrayList<>())
                        .add(step));
        for (var steps : rounds.values()) {
            var entry = entry("custody.copies.inherited", done)
                    .with("count", steps.size())
                    .with(Postings.FACT, Postings.told(steps));
            for (var step : steps) {
                entry = entry.on("carrier", step.carrier().value());
            }
            ledger.record(entry);
        }
    }

    private void handOver(List<CarrierRow> page, TakenOver done) {
        var moved = new ArrayList<Moving>();
        for (var carrier : page) {
            var from = carrier.account();
            var holder = from.holder();
            if (holder != null) {
                moved.add(new Moving(
                        carrier, Reason.TAKEN_OVER, new Account(from.state(), done.heir(holder), from.place())));
            }
        }
        if (!moved.isEmpty()) {
            writer.move(entry("custody.copies.taken-over", done), done.by(), done.second(), null, moved);
        }
    }

    private static Entry entry(String act, TakenOver done) {
        return Entry.of(act).by(done.by().value().toString()).on("merger", done.handover());
    }
}
