package vn.somat.custody.carriers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Words;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Giải trình khi kiểm kê: why a carrier is missing or too many, sealed under one content. In the caller's transaction. */
@Component
class StocktakingReasons {

    private static final int LONGEST = 1000;

    private final StocktakingStore store;
    private final Contents contents;

    StocktakingReasons(StocktakingStore store, Contents contents) {
        this.store = store;
        this.contents = contents;
    }

    /** One for every difference, or a refusal that names all that lack one. */
    static Map<CarrierId, String> of(Stocktaking counted, Map<CarrierId, String> typed) {
        var words = new Words();
        var said = new HashMap<CarrierId, String>();
        for (var line : counted.lines()) {
            if (line.differs()) {
                var carrier = line.carrier();
                said.put(carrier.id(), words.required("reason-" + carrier.number(), typed.get(carrier.id()), LONGEST));
            }
        }
        words.refuse();
        return said;
    }

    @Nullable
    ContentId keep(StocktakingId id, String level, Map<CarrierId, String> said) {
        if (said.isEmpty()) {
            return null;
        }
        var content = contents.create(KeyGroup.of(level));
        try (var keys = contents.open(List.of(content))) {
            said.forEach((carrier, reason) -> store.reason(id, carrier, keys.seal(content, field(carrier), reason)));
        }
        return content;
    }

    /** Why a stocktaking was given up, sealed under a content of its own. */
    byte[] keep(ContentId content, StocktakingId id, String reason) {
        try (var keys = contents.open(List.of(content))) {
            return keys.seal(content, field(id), reason);
        }
    }

    ContentId content(String level) {
        return contents.create(KeyGroup.of(level));
    }

    @Nullable
    String open(StocktakingStore.Head head) {
        if (head.content() == null || head.sealedReason() == null) {
            return null;
        }
        try (var keys = contents.open(List.of(head.content()))) {
            return keys.text(head.content(), field(head.stocktaking().id()), head.sealedReason());
        }
    }

    Map<CarrierId, String> open(@Nullable ContentId content, List<StocktakingStore.Row> rows) {
        var reasons = new HashMap<CarrierId, String>();
        if (content != null) {
            try (var keys = contents.open(List.of(content))) {
                for (var row : rows) {
                    var carrier = row.carrier().id();
                    var reason = keys.text(content, field(carrier), row.sealedReason());
                    if (reason != null) {
                        reasons.put(carrier, reason);
                    }
                }
            }
        }
        return reasons;
    }

    private static String field(StocktakingId id) {
        return "given-up:" + id.value();
    }

    private static String field(CarrierId carrier) {
        return "reason:" + carrier.value();
    }
}
