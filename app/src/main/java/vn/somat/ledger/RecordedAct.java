package vn.somat.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One act as it stands in the ledger.
 *
 * @param recorded order of recording; the key for paging
 * @param index position in the tree; null for the second before it is chained
 * @param refused message key of the refusal; null for an act that was done
 */
public record RecordedAct(
        long recorded,
        EntryId id,
        Instant at,
        @Nullable Long index,
        String act,
        String actor,
        List<Subject> subjects,
        Map<String, String> facts,
        @Nullable String level,
        @Nullable String refused) {

    /** A thing the act is about. */
    public record Subject(String kind, String id) {

        static Subject of(String written) {
            int colon = written.indexOf(':');
            return new Subject(written.substring(0, colon), written.substring(colon + 1));
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    public RecordedAct {
        subjects = List.copyOf(subjects);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    static RecordedAct read(long recorded, EntryId id, Instant at, @Nullable Long index, byte[] leaf) {
        JsonNode json = JSON.readTree(new String(leaf, StandardCharsets.UTF_8));
        var facts = new TreeMap<String, String>();
        json.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
        return new RecordedAct(
                recorded,
                id,
                at,
                index,
                json.path("act").asString(),
                json.path("actor").asString(),
                json.path("subjects").values().stream()
                        .map(subject -> Subject.of(subject.asString()))
                        .toList(),
                facts,
                text(json, "level"),
                text(json, "refused"));
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.path(name).asString() : null;
    }
}
