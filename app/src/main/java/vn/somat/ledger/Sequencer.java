package vn.somat.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

    private static final int BATCH = 500;

    /** Entries of one moment may be chained in another order; more than this and the clock went back. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final TreeStore tree;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Sequencer(TreeStore tree, Ledger ledger, PlatformTransactionManager transactions) {
        this.tree = tree;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Chains everything that is committed by now. */
    void chainAll() {
        while (tree.anyWaiting()) {
            transaction.executeWithoutResult(tx -> chainSome());
        }
    }

    private void chainSome() {
        tree.lockSequencer();
        long size = tree.size();
        var frontier = tree.frontier(size);
        var last = tree.timeOfLast();
        for (var entry : tree.waiting(BATCH)) {
            var hash = Hashes.leaf(entry.leaf());
            tree.chain(frontier.size(), entry, hash, frontier.append(hash));
            noteClock(last, entry.at());
            last = entry.at();
        }
    }

    /** The machine's clock is evidence too: that it went back is recorded, with both times. */
    private void noteClock(@Nullable Instant before, Instant now) {
        if (before != null && now.isBefore(before.minus(TOLERANCE))) {
            ledger.record(
                    Entry.of("ledger.clock.went-back").with("from", before).with("to", now));
        }
    }
}
