package vn.somat.custody.requests;

import static org.jooq.impl.DSL.any;
import static vn.somatdb.custody.Tables.REQUEST_WORD;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;

/** The words of requests, sealed under the content of each. */
@Repository
class WordStore {

    private final DSLContext sql;
    private final Contents contents;

    WordStore(DSLContext sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    void add(RequestId id, ContentId content, Map<Said, String> words) {
        try (var keys = contents.open(List.of(content))) {
            words.forEach((said, text) -> sql.insertInto(REQUEST_WORD)
                    .set(REQUEST_WORD.REQUEST, id.value())
                    .set(REQUEST_WORD.NAME, said.name())
                    .set(REQUEST_WORD.SEALED, keys.seal(content, said.name(), text))
                    .execute());
        }
    }

    /** By the name of the box, in the order of the boxes. */
    Map<RequestId, Map<String, String>> of(Collection<RequestRow> requests) {
        var words = new HashMap<RequestId, Map<Said, String>>();
        var guarded = new HashMap<RequestId, ContentId>();
        requests.forEach(one -> guarded.put(one.id(), one.content()));
        try (var keys = contents.open(guarded.values())) {
            sql.selectFrom(REQUEST_WORD)
                    .where(REQUEST_WORD.REQUEST.eq(
                            any(guarded.keySet().stream().map(RequestId::value).toArray(UUID[]::new))))
                    .forEach(row -> {
                        var id = new RequestId(row.getRequest());
                        var content = guarded.get(id);
                        var text = content == null ? null : keys.text(content, row.getName(), row.getSealed());
                        if (text != null) {
                            words.computeIfAbsent(id, none -> new EnumMap<>(Said.class))
                                    .put(Said.valueOf(row.getName()), text);
                        }
                    });
        }
        var named = new HashMap<RequestId, Map<String, String>>();
        words.forEach((id, said) -> {
            var one = new LinkedHashMap<String, String>();
            said.forEach((box, text) -> one.put(box.name(), text));
            named.put(id, one);
        });
        return named;
    }
}
