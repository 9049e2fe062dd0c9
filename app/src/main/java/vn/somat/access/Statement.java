package vn.somat.access;

import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.somat.organisation.PersonId;

/**
 * Lời ký: what a person signs, before it is known who and when. Ids, codes, numbers, days and digests only, for it is read
 * for ever by whoever reads the ledger. Immutable; each method answers a fuller statement. Its form: docs/ledger-format.md.
 *
 * @param act of the entry that it goes into
 * @param subjects all of them subjects of that entry
 */
public record Statement(String act, SortedSet<String> subjects, SortedMap<String, String> facts) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]+");

    public Statement {
        require(WORD, act);
        subjects.forEach(subject -> require(LINE, subject));
        facts.forEach((name, value) -> {
            require(WORD, name);
            require(LINE, value);
        });
    }

    public static Statement of(String act) {
        return new Statement(act, new TreeSet<>(), new TreeMap<>());
    }

    /** A thing it is about. */
    public Statement on(String kind, Object id) {
        var more = new TreeSet<>(subjects);
        more.add(kind + ":" + id);
        return new Statement(act, more, facts);
    }

    /** What is said of it; where the entry has a fact of this name, it must say the same. */
    public Statement with(String name, Object value) {
        var more = new TreeMap<>(facts);
        more.put(name, value.toString());
        return new Statement(act, subjects, more);
    }

    StatementText by(PersonId person, Instant at) {
        var text = new StringBuilder("somat-statement 1\n")
                .append("act ")
                .append(act)
                .append('\n')
                .append("by ")
                .append(person.value())
                .append('\n')
                .append("at ")
                .append(at)
                .append('\n');
        subjects.forEach(subject -> text.append("on ").append(subject).append('\n'));
        facts.forEach((name, value) ->
                text.append("with ").append(name).append(' ').append(value).append('\n'));
        return new StatementText(this, text.toString());
    }

    private static void require(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "not for a statement: a word or a line is empty or has control characters");
        }
    }
}
