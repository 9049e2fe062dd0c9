package vn.somat.regulation.rulebook;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.regulation.Regulations;

/** Xét theo quy định: judges acts by the rules of their day and keeps what was decided. */
@Service
public class Judging {

    private final Regulations regulations;
    private final DecisionStore store;
    private final Clock clock;

    Judging(Regulations regulations, DecisionStore store, Clock clock) {
        this.regulations = regulations;
        this.store = store;
        this.clock = clock;
    }

    /** What the rules say, without any consequence. */
    public Judgement ask(Case of) {
        return regulations.on(of.day()).judge(of.act(), of.facts());
    }

    /**
     * The same; refuses when a rule refuses, citing its article. Otherwise keeps the decision in the caller's
     * transaction, whose ledger entry names it ({@link Judgement#on}).
     */
    public Judgement require(Case of) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a decision is kept in the transaction of its act");
        }
        var judgement = ask(of);
        if (judgement.refused()) {
            throw judgement.refusal();
        }
        var id = UUID.randomUUID();
        store.add(new Decision(id, clock.instant(), of, judgement));
        return judgement.as(id);
    }
}
