package vn.somat.custody.recall;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Destroying;
import vn.somat.custody.recall.Recall.Line;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;

/** Opens recalls: in a list without a word of them. In the caller's transaction. */
@Component
class RecallReading {

    private final RecallStore store;
    private final Destroying listed;
    private final Regulations regulations;
    private final Contents contents;

    RecallReading(RecallStore store, Destroying listed, Regulations regulations, Contents contents) {
        this.store = store;
        this.listed = listed;
        this.regulations = regulations;
        this.contents = contents;
    }

    Recall line(KeptRecall kept) {
        return view(kept, null, List.of());
    }

    Recall whole(KeptRecall kept) {
        var copies = store.copies(List.of(kept.id()));
        Map<CarrierId, RecalledCopy> by =
                copies.stream().collect(Collectors.toMap(RecalledCopy::carrier, Function.identity()));
        var things = listed.listed(by.keySet());
        try (var keys = contents.open(List.of(kept.content()))) {
            var lines = things.stream()
                    .map(one -> {
                        var copy = Objects.requireNonNull(by.get(one.id()));
                        return new Line(
                                one,
                                copy.returned(),
                                copy.by(),
                                keys.text(kept.content(), RecalledCopy.field(one.id()), copy.condition()));
                    })
                    .toList();
            return view(kept, keys.text(kept.content(), RecallStore.REASON, kept.reason()), lines);
        }
    }

    private Recall view(KeptRecall kept, @Nullable String reason, List<Line> lines) {
        return new Recall(
                kept.id(),
                kept.number(),
                kept.document(),
                kept.paper(),
                regulations.of(kept.regime()).level(kept.level()).orElseThrow(),
                kept.due(),
                reason,
                kept.begunAt(),
                kept.begunBy(),
                kept.revoked(),
                kept.closed(),
                kept.outstanding(),
                lines);
    }
}
