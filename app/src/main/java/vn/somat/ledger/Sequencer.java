package vn.somat.ledger;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives recorded entries their gap-free place in the tree (nối chuỗi), in the order they were recorded. One at a time
 * across all instances. Work per entry is O(log n) of the tree, and none of it is on the path of an act.
 */
@Component
class Sequencer {

    private static final int BATCH = 1_000;

    private final TreeStore tree;
    private final ClockWatch clocks;
    private final TransactionTemplate transaction;

    Sequencer(TreeStore tree, ClockWatch clocks, PlatformTransactionManager transactions) {
        this.tree = tree;
        this.clocks = clocks;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Chains everything that is committed by now, each batch in a transaction of its own, which also asks whether more
     * waits: an act that calls this sees what it recorded itself, or stands on a snapshot, and would wait for ever.
     */
    void chainAll() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(tx -> tree.anyWaiting() && lockAndChain()));
        } while (more);
    }

    /** The same within the running transaction, which holds the lock. */
    void chainWaiting() {
        while (chainSome()) {
            // What the clock watch writes down while entries are chained is chained as well.
        }
    }

    private boolean lockAndChain() {
        tree.lockSequencer();
        return chainSome();
    }

    /** False when nothing waited. */
    private boolean chainSome() {
        var frontier = tree.frontier(tree.size());
        var places = new ArrayList<TreeStore.Place>();
        var completed = new ArrayList<FrontierNode>();
        for (var entry : tree.waiting(BATCH)) {
            var hash = Hashes.leaf(entry.leaf());
            places.add(new TreeStore.Place(frontier.size(), entry.recorded(), hash));
            completed.addAll(frontier.append(hash));
            clocks.chaining(entry);
        }
        tree.chain(places, completed);
        return !places.isEmpty();
    }
}
