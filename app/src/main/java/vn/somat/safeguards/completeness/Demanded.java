package vn.somat.safeguards.completeness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một thứ phải có.
 *
 * @param name as the pack or the register calls it
 * @param text message key that says how it stands
 * @param args of the text; ids, days and numbers as words
 * @param address of the act that mends it, or of where it stands
 * @param article that demands it
 * @param opens code of the form whose book of this year is to be opened; null: none
 */
public record Demanded(
        Group group,
        String name,
        State state,
        String text,
        List<String> args,
        String address,
        @Nullable String article,
        @Nullable String opens) {

    /** In this order on the page. */
    public enum Group {
        BOOKS,
        REGISTERS,
        STAMPS,
        SEALS,
        FORMS,
        TEXTS,
        PEOPLE
    }

    public enum State {
        GOOD,
        /** To be looked at: nothing is broken by it yet. */
        OPEN,
        BAD
    }

    public Demanded {
        args = List.copyOf(args);
    }

    static Demanded of(Group group, String name, State state, String text, String address, @Nullable String article) {
        return new Demanded(group, name, state, "people.complete." + text, List.of(), address, article, null);
    }

    Demanded saying(Object... words) {
        return new Demanded(
                group,
                name,
                state,
                text,
                List.of(words).stream().map(Object::toString).toList(),
                address,
                article,
                opens);
    }

    Demanded opening(String form) {
        return new Demanded(group, name, state, text, args, address, article, form);
    }
}
