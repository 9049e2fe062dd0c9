package vn.somat.ledger;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of one act (một việc được ghi nhận): who did what to which things. Immutable; each method
 * answers a fuller entry. Facts are ids, codes, numbers and days that may be read for ever by whoever reads the ledger;
 * a title, a name of a party or a reason goes through {@link #commit}, which keeps only a salted hash of it.
 */
public final class Entry {

    private final String act;
    private final String actor;
    private final SortedSet<String> subjects;
    private final SortedMap<String, String> facts;
    private final SortedMap<String, String> sensitive;
    private final @Nullable String level;
    private final @Nullable String refused;

    private Entry(
            String act,
            String actor,
            SortedSet<String> subjects,
            SortedMap<String, String> facts,
            SortedMap<String, String> sensitive,
            @Nullable String level,
            @Nullable String refused) {
        this.act = act;
        this.actor = actor;
        this.subjects = subjects;
        this.facts = facts;
        this.sensitive = sensitive;
        this.level = level;
        this.refused = refused;
    }

    /** @param act dotted name, room first: {@code registry.incoming.registered} */
    public static Entry of(String act) {
        return new Entry(act, "system", new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), null, null);
    }

    /** Who did it: a person's id, or {@code system} when left out. */
    public Entry by(String person) {
        return new Entry(act, person, subjects, facts, sensitive, level, refused);
    }

    /** A thing the act is about; it shows in the history of that thing. */
    public Entry on(String kind, Object id) {
        var more = new TreeSet<>(subjects);
        more.add(kind + ":" + id);
        return new Entry(act, actor, more, facts, sensitive, level, refused);
    }

    /** The level code of the thing. */
    public Entry level(@Nullable String code) {
        return new Entry(act, actor, subjects, facts, sensitive, code, refused);
    }

    /** A fact in clear; nothing for null. */
    public Entry with(String name, @Nullable Object value) {
        return value == null
                ? this
                : new Entry(act, actor, subjects, plus(facts, name, value.toString()), sensitive, level, refused);
    }

    /** A salted commitment to {@code value}, never the value; nothing for null. */
    public Entry commit(String name, @Nullable String value) {
        return value == null
                ? this
                : new Entry(act, actor, subjects, facts, plus(sensitive, name, value), level, refused);
    }

    /** The act was not done, and why: a message key. */
    public Entry refused(String code) {
        return new Entry(act, actor, subjects, facts, sensitive, level, code);
    }

    public String act() {
        return act;
    }

    String actor() {
        return actor;
    }

    public SortedSet<String> subjects() {
        return Collections.unmodifiableSortedSet(subjects);
    }

    public SortedMap<String, String> facts() {
        return Collections.unmodifiableSortedMap(facts);
    }

    SortedMap<String, String> sensitive() {
        return sensitive;
    }

    @Nullable
    String level() {
        return level;
    }

    @Nullable
    String refused() {
        return refused;
    }

    @Override
    public String toString() {
        return "Entry " + act + " " + subjects;
    }

    private static SortedMap<String, String> plus(SortedMap<String, String> map, String name, String value) {
        var more = new TreeMap<>(map);
        more.put(name, value);
        return more;
    }
}
