package vn.somat.regulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.ledger.Refusal;

/**
 * The packs with this office's overrides, made once and kept until an override is made or withdrawn or a pack loaded, here
 * or on another instance: whoever asks later than a second after the last look costs two counts over small tables. Safe to share; no
 * lock is held while the database is asked, because whoever waited for it might hold the last connection.
 */
@Component
class AppliedRules {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /**
     * What applies.
     *
     * @param withdrawn what applies on no day, but may be asked for by its id
     */
    record Applied(Packs packs, List<Rules> rules, List<Rules> withdrawn) {

        /** A pack by its id; refuses an id that is none. */
        Rules of(String id) {
            return Stream.concat(rules.stream(), withdrawn.stream())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(Refusal::notThere);
        }
    }

    private record Made(List<List<Integer>> state, Applied applied, long lookedAt) {}

    private final SignedPacks packs;
    private final OverrideStore store;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Made made;

    AppliedRules(SignedPacks packs, OverrideStore store) {
        this.packs = packs;
        this.store = store;
    }

    /** Oldest first. */
    List<Rules> now() {
        return applied().rules();
    }

    Applied applied() {
        int before = changes.get();
        var known = made;
        // Not the house's clock: this measures a second, and must not stand still when somebody sets the time back.
        long now = System.nanoTime();
        if (known != null && now - known.lookedAt < FRESH) {
            return known.applied;
        }
        var state = List.of(store.state(), packs.state());
        var applied = known != null && known.state.equals(state) ? known.applied : of(packs.all());
        // A caller in an older snapshot sees the overrides of its snapshot, and shows them to nobody else.
        boolean ofToday = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel() == null;
        if (ofToday && before == changes.get()) {
            made = new Made(state, applied, now);
        }
        return applied;
    }

    /** What would apply with these packs. */
    Applied of(Packs all) {
        var overrides = store.inForce();
        var rules = new ArrayList<Rules>();
        for (var pack : all.all()) {
            var own = new HashMap<String, String>();
            if (!rules.isEmpty()) {
                own.putAll(inherited(rules.getLast(), pack));
            }
            own.putAll(overrides.getOrDefault(pack.id(), Map.of()));
            rules.add(pack.rules(own));
        }
        return new Applied(
                all,
                List.copyOf(rules),
                all.withdrawn().stream().map(pack -> pack.rules(Map.of())).toList());
    }

    /** What the office set under a law goes on where a pack changes another part of that law. */
    private static Map<String, String> inherited(Rules before, Pack pack) {
        var plain = pack.rules(Map.of());
        var texts = new HashMap<String, String>();
        if (plain.regime().equals(before.regime())) {
            for (var value : before.values()) {
                var original = value.original();
                if (original != null
                        && plain.find(value.key())
                                .filter(now -> now.text().equals(original))
                                .isPresent()) {
                    texts.put(value.key(), value.text());
                }
            }
        }
        return texts;
    }

    /** The next to ask looks again, also whoever is looking this moment. */
    void forget() {
        changes.incrementAndGet();
        made = null;
    }

    /** Only when it is decided whether a change stands does anybody look again. */
    void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }
}
