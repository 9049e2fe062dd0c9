package vn.somat.custody.copies;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Decider;
import vn.somat.classification.determination.Deciding;
import vn.somat.classification.determination.Words;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;

/** Cho phép sao, chụp (R-CPY-01, 02): by whoever's authority reaches the level on this day, by position or a deputy's paper. */
@Service
public class CopyDecisions {

    private static final String ACT = "copy.decide";
    private static final String POWER = "copy";

    private final CopyOrders orders;
    private final OrderStore store;
    private final CopyVerdicts verdicts;
    private final Deciding deciding;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    CopyDecisions(
            CopyOrders orders,
            OrderStore store,
            CopyVerdicts verdicts,
            Deciding deciding,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.store = store;
        this.verdicts = verdicts;
        this.deciding = deciding;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    public void allow(Reader reader, CopyOrderId id) {
        var decider = decider(reader, id);
        together.executeWithoutResult(tx -> {
            var order = asked(id);
            var judged = verdicts.permit(order, decider, reader.actor());
            ledger.record(
                    judged.on(CopyOrders.entry("custody.copy.allowed", reader, id, order.document(), order.level()))
                            .with("copies", order.copies())
                            .with("position", decider.position())
                            .with("delegation", decider.delegation())
                            .with("citation", decider.citation()));
            store.allow(id, decider, clock.instant(), Objects.requireNonNull(judged.decision()));
        });
    }

    public void refuse(Reader reader, CopyOrderId id, String reason) {
        var unused = decider(reader, id);
        var why = Words.reason(reason);
        together.executeWithoutResult(tx -> {
            var order = asked(id);
            ledger.record(CopyOrders.entry("custody.copy.refused", reader, id, order.document(), order.level())
                    .commit("reason", why));
            try (var keys = contents.open(List.of(order.content()))) {
                store.end(id, OrderState.REFUSED, keys.seal(order.content(), OrderReading.REASON, why));
            }
        });
    }

    /** Who may permit it today, by name. */
    public List<String> deciders(CopyOrder order) {
        return deciding.names(POWER, order.source().level().rank(), verdicts.today());
    }

    private Decider decider(Reader reader, CopyOrderId id) {
        var known = orders.known(reader, id);
        var thing = Thing.of("copy-order", id.value()).level(known.level(), known.rank());
        access.require(reader, ACT, thing);
        return deciding.require(reader, POWER, thing, verdicts.today());
    }

    private OrderRow asked(CopyOrderId id) {
        var order = store.lock(id).orElseThrow(Refusal::notThere);
        if (order.state() != OrderState.ASKED) {
            throw Refusal.conflict("custody.copy.done");
        }
        return order;
    }
}
