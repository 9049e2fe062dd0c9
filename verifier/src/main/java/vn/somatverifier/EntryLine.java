package vn.somatverifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of entries.jsonl (một mục): what the verifier needs to know of an act.
 *
 * @param flaw what is wrong with its form; null when it is an entry of format 1 in its one spelling. An entry with a
 *     flaw that is not even readable has the other components empty.
 */
record EntryLine(
        @Nullable Code flaw,
        @Nullable UUID id,
        @Nullable Instant at,
        String act,
        String actor,
        List<String> subjects,
        Map<String, String> facts,
        boolean refused) {

    /** Entries that explain why time did not run forward. */
    private static final Set<String> TIME_NOTES = Set.of("ledger.clock.went-back", "ledger.entries.late");

    private static final Set<String> MUST =
            Set.of("act", "actor", "at", "commitments", "facts", "format", "id", "subjects");
    private static final Set<String> MAY = Set.of("level", "refused");
    private static final EntryLine UNREADABLE =
            new EntryLine(Code.ENTRY_MALFORMED, null, null, "", "", List.of(), Map.of(), false);

    static EntryLine read(byte[] line) {
        var plain = PlainEntry.read(line);
        return plain == null ? readSlowly(line) : plain;
    }

    /** The one reading there is; what {@link PlainEntry} answers must be what this answers. */
    static EntryLine readSlowly(byte[] line) {
        var text = Utf8.text(line);
        try {
            if (text == null || !(Json.read(text) instanceof Map<?, ?> entry) || !isEntry(entry)) {
                return UNREADABLE;
            }
            var flaw = CanonicalText.of(entry).equals(text) ? null : Code.ENTRY_NOT_CANONICAL;
            return new EntryLine(
                    flaw,
                    UUID.fromString(text(entry, "id")),
                    Instant.parse(text(entry, "at")),
                    text(entry, "act"),
                    text(entry, "actor"),
                    list(entry.get("subjects")),
                    map(entry.get("facts")),
                    entry.containsKey("refused"));
        } catch (Json.Malformed malformed) {
            return UNREADABLE;
        }
    }

    boolean notesTime() {
        return TIME_NOTES.contains(act);
    }

    private static boolean isEntry(Map<?, ?> entry) {
        return entry.keySet().containsAll(MUST)
                && entry.keySet().stream().allMatch(name -> MUST.contains(name) || MAY.contains(name))
                && Long.valueOf(1).equals(entry.get("format"))
                && entry.entrySet().stream().allMatch(member -> isMember((String) member.getKey(), member.getValue()));
    }

    private static boolean isMember(String name, Object value) {
        return switch (name) {
            case "format" -> true;
            case "facts" ->
                value instanceof Map<?, ?> facts && facts.values().stream().allMatch(EntryLine::isText);
            case "commitments" ->
                value instanceof Map<?, ?> hashes && hashes.values().stream().allMatch(EntryLine::isHash);
            case "subjects" -> value instanceof List<?> subjects && areSubjects(subjects);
            case "id" -> isText(value) && isId((String) value);
            case "at" -> isText(value) && isTime((String) value);
            default -> isText(value);
        };
    }

    private static boolean areSubjects(List<?> subjects) {
        return subjects.stream().allMatch(subject -> subject instanceof String text && text.indexOf(':') > 0)
                && List.copyOf(new TreeSet<>(subjects)).equals(subjects);
    }

    private static boolean isText(Object value) {
        return value instanceof String;
    }

    private static boolean isHash(Object value) {
        return value instanceof String text && Base64Text.bytes(text, 32) != null;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    /** UTC, with as many groups of three decimals as are needed, at most two. */
    private static boolean isTime(String text) {
        try {
            return text.length() <= "2026-03-01T00:00:00.000000Z".length()
                    && Instant.parse(text).toString().equals(text);
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static List<String> list(@Nullable Object checked) {
        return checked instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, String> map(@Nullable Object checked) {
        var texts = new TreeMap<String, String>();
        if (checked instanceof Map<?, ?> facts) {
            facts.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts;
    }

    private static String text(Map<?, ?> entry, String name) {
        return String.valueOf(entry.get(name));
    }
}
