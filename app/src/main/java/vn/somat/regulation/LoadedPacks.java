package vn.somat.regulation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Refusal;

/** Các gói đã nạp: what came in signed files, and what each of them changes. */
@Service
public class LoadedPacks {

    private final SignedPackStore store;
    private final AppliedRules applied;

    LoadedPacks(SignedPackStore store, AppliedRules applied) {
        this.store = store;
        this.applied = applied;
    }

    /** Newest first, those withdrawn too. */
    @Transactional(readOnly = true)
    public List<LoadedPack> all() {
        return store.all().stream().map(SignedPackStore.Stored::pack).toList().reversed();
    }

    /** What a loaded pack changes, against the one it follows. */
    @Transactional(readOnly = true)
    public Difference difference(String id) {
        var stored = store.all().stream()
                .filter(one -> one.pack().id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notThere);
        var now = applied.applied();
        return Comparison.of(
                now.of(stored.pack().follows()),
                now.of(id),
                SignedFile.read(stored.file()).carried());
    }
}
