package vn.somat.custody.carriers;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Ledger;

/**
 * Số dư đầu kỳ: a house that kept carriers before their postings stood in the ledger says once where each of them stands. At the
 * start, when the vault is still sealed and nobody can move anything.
 */
@Component
class CarryingForward {

    private static final String ACT = "custody.balance.opened";
    private static final String INHERITED = "custody.copies.inherited";
    private static final String KIND = "carrier";
    private static final int BATCH = 1_000;

    private final BalanceAuditStore store;
    private final Ledger ledger;
    private final TransactionTemplate together;

    CarryingForward(BalanceAuditStore store, Ledger ledger, PlatformTransactionManager transactions) {
        this.store = store;
        this.ledger = ledger;
        this.together = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void once() {
        together.executeWithoutResult(tx -> {
            store.oneAtATime();
            var first = store.rows(0, 1);
            if (!first.isEmpty() && !isPosted(first.getFirst())) {
                carry();
            }
        });
    }

    private boolean isPosted(CarrierRow first) {
        return ledger.find(new EntryId(store.entryOf(first.id())))
                        .filter(act -> act.facts().containsKey(Postings.FACT))
                        .isPresent()
                || !ledger.history(KIND, first.id().value(), Set.of(ACT, INHERITED), null, 1)
                        .isEmpty();
    }

    private void carry() {
        long after = 0;
        for (var rows = store.rows(after, BATCH); !rows.isEmpty(); rows = store.rows(after, BATCH)) {
            ledger.record(entry(rows));
            after = rows.getLast().number();
        }
    }

    private static Entry entry(List<CarrierRow> rows) {
        var entry = Entry.of(ACT).with("count", rows.size()).with(Postings.FACT, Postings.stood(rows));
        for (var row : rows) {
            entry = entry.on(KIND, row.id().value());
        }
        return entry;
    }
}
