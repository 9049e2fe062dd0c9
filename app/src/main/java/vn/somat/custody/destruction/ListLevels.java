package vn.somat.custody.destruction;

import org.springframework.stereotype.Component;
import vn.somat.custody.carriers.FollowsPaper;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Độ mật của danh sách tiêu hủy: raised with what stands on it, words and all; never lowered. */
@Component
class ListLevels implements FollowsPaper {

    private final DestructionStore store;
    private final SealedWords sealing;
    private final Regulations regulations;

    ListLevels(DestructionStore store, SealedWords sealing, Regulations regulations) {
        this.store = store;
        this.sealing = sealing;
        this.regulations = regulations;
    }

    @Override
    public void relevelled(DocumentId document, String level) {
        var rank = regulations.all().reversed().stream()
                .flatMap(rules -> rules.level(level).stream())
                .mapToInt(Level::rank)
                .findFirst()
                .orElseThrow();
        for (var one : store.below(document, rank)) {
            store.raise(one.id(), level, rank);
            sealing.regroup(one.content(), level);
        }
    }
}
