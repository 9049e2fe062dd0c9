package vn.somat.regulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The packs with this office's overrides, made once and kept until an override is made or withdrawn, here or on another
 * instance: whoever asks later than a second after the last look costs one count over a small table. Safe to share; no
 * lock is held while the database is asked, because whoever waited for it might hold the last connection.
 */
@Component
class AppliedRules {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private record Made(List<Integer> state, List<Rules> rules, long lookedAt) {}

    private final Packs packs;
    private final OverrideStore store;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Made made;

    AppliedRules(Packs packs, OverrideStore store) {
        this.packs = packs;
        this.store = store;
    }

    /** Oldest first. */
    List<Rules> now() {
        int before = changes.get();
        var known = made;
        // Not the house's clock: this measures a second, and must not stand still when somebody sets the time back.
        long now = System.nanoTime();
        if (known != null && now - known.lookedAt < FRESH) {
            return known.rules;
        }
        var state = store.state();
        var rules = known != null && known.state.equals(state) ? known.rules : make();
        // A caller in an older snapshot sees the overrides of its snapshot, and shows them to nobody else.
        boolean ofToday = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel() == null;
        if (ofToday && before == changes.get()) {
            made = new Made(state, rules, now);
        }
        return rules;
    }

    /** The next to ask looks again, also whoever is looking this moment. */
    void forget() {
        changes.incrementAndGet();
        made = null;
    }

    private List<Rules> make() {
        var overrides = store.inForce();
        return packs.all().stream()
                .map(pack -> pack.rules(overrides.getOrDefault(pack.id(), Map.of())))
                .toList();
    }
}
