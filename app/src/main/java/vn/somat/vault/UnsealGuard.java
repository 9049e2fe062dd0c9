package vn.somat.vault;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Stands before every guess at the root key: counts it, makes the guesser wait, records the outcome. */
@Component
class UnsealGuard {
    private final VaultStore store;
    private final KeyEventRelay events;
    private final Clock clock;
    private final TransactionTemplate alone;

    UnsealGuard(VaultStore store, KeyEventRelay events, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Runs one guess. {@code onSuccess} runs in one transaction with the forgiving of earlier failures; if it fails the
     * root key is wiped and the guess stays counted.
     */
    Key attempt(UnsealMethod method, Supplier<Key> guess, Runnable onSuccess) {
        FailedAttempts counted = count();
        Key root;
        try {
            root = guess.get();
        } catch (Damaged e) {
            alone.executeWithoutResult(tx -> events.unsealRefused(method));
            throw WrongPassphrase.refused(requireNonNull(counted.retryAt()));
        }
        try {
            alone.executeWithoutResult(tx -> {
                store.keep(FailedAttempts.NONE);
                onSuccess.run();
            });
            return root;
        } catch (RuntimeException e) {
            root.close();
            throw e;
        }
    }

    private FailedAttempts count() {
        return requireNonNull(alone.execute(tx -> {
            FailedAttempts before = store.attempts();
            before.requireDue(clock.instant());
            FailedAttempts after = before.oneMore(clock.instant());
            store.keep(after);
            return after;
        }));
    }
}
