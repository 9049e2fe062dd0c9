package vn.somat.custody.handover;

import static org.jooq.impl.DSL.any;
import static vn.somatdb.custody.Tables.HANDOVER_WORD;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;

/** The words of slips, sealed under the content of each. */
@Repository
class SlipWordStore {

    private final DSLContext sql;
    private final Contents contents;

    SlipWordStore(DSLContext sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    /** Said later of the same box counts for nothing: a slip says each thing once. */
    void add(HandoverId id, ContentId content, Map<Said, String> words) {
        if (words.isEmpty()) {
            return;
        }
        try (var keys = contents.open(List.of(content))) {
            words.forEach((said, text) -> sql.insertInto(HANDOVER_WORD)
                    .set(HANDOVER_WORD.HANDOVER, id.value())
                    .set(HANDOVER_WORD.NAME, said.name())
                    .set(HANDOVER_WORD.SEALED, keys.seal(content, said.name(), text))
                    .onConflictDoNothing()
                    .execute());
        }
    }

    Map<HandoverId, Map<Said, String>> of(Collection<KeptSlip> slips) {
        var words = new HashMap<HandoverId, Map<Said, String>>();
        var guarded = new HashMap<HandoverId, ContentId>();
        slips.forEach(one -> guarded.put(one.id(), one.content()));
        try (var keys = contents.open(guarded.values())) {
            sql.selectFrom(HANDOVER_WORD)
                    .where(HANDOVER_WORD.HANDOVER.eq(
                            any(guarded.keySet().stream().map(HandoverId::value).toArray(UUID[]::new))))
                    .forEach(row -> {
                        var id = new HandoverId(row.getHandover());
                        var content = guarded.get(id);
                        var text = content == null ? null : keys.text(content, row.getName(), row.getSealed());
                        if (text != null) {
                            words.computeIfAbsent(id, none -> new EnumMap<>(Said.class))
                                    .put(Said.valueOf(row.getName()), text);
                        }
                    });
        }
        return words;
    }
}
