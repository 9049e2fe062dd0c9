package vn.somat.custody.destruction;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.vault.Contents;

/** Opens holds for their reader. In the caller's transaction. */
@Component
class HoldReading {

    private final Contents contents;

    HoldReading(Contents contents) {
        this.contents = contents;
    }

    List<Hold> views(List<HoldRow> rows) {
        try (var keys =
                contents.open(rows.stream().map(row -> row.kept().content()).toList())) {
            return rows.stream()
                    .map(row -> {
                        var kept = row.kept();
                        return new Hold(
                                kept.id(),
                                kept.carrier(),
                                kept.document(),
                                row.name(),
                                kept.until(),
                                keys.text(kept.content(), HoldStore.REASON, kept.reason()),
                                kept.at(),
                                kept.by());
                    })
                    .toList();
        }
    }
}
