package vn.somatverifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a person signed (lời ký), read back from its one spelling. */
record SignedStatement(String act, String by, List<String> subjects, Map<String, String> facts) {

    private static final String HEAD = "somat-statement 1\n";

    /** Null when it has another form. */
    static @Nullable SignedStatement read(String text) {
        var lines = text.split("\n", -1);
        if (!text.startsWith(HEAD)
                || lines.length < 5
                || !lines[1].startsWith("act ")
                || !lines[2].startsWith("by ")
                || !lines[3].startsWith("at ")
                || !isTime(lines[3].substring(3))) {
            return null;
        }
        var subjects = new ArrayList<String>();
        var facts = new TreeMap<String, String>();
        for (var line : List.of(lines).subList(4, lines.length)) {
            int space = line.indexOf(' ', 5);
            if (line.startsWith("on ")) {
                subjects.add(line.substring(3));
            } else if (line.startsWith("with ") && space > 0) {
                facts.put(line.substring(5, space), line.substring(space + 1));
            }
        }
        var read = new SignedStatement(lines[1].substring(4), lines[2].substring(3), subjects, facts);
        return read.text(lines[3]).equals(text) ? read : null;
    }

    /** Whether the entry says nothing else than was signed. */
    boolean belongsTo(EntryLine entry, String signer) {
        return entry.act().equals(act)
                && by.equals(signer)
                && entry.subjects().containsAll(subjects)
                && facts.entrySet().stream()
                        .allMatch(fact -> entry.facts()
                                .getOrDefault(fact.getKey(), fact.getValue())
                                .equals(fact.getValue()));
    }

    private String text(String at) {
        var text = new StringBuilder(HEAD + "act " + act + "\nby " + by + "\n" + at + "\n");
        new TreeSet<>(subjects)
                .forEach(subject -> text.append("on ").append(subject).append('\n'));
        facts.forEach((name, value) -> text.append("with " + name + " " + value + "\n"));
        return text.toString();
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeException notATime) {
            return false;
        }
    }
}
