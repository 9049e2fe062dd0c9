package vn.somat.regulation;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;

/**
 * Hai người: who does what changes the law of this office, and who confirmed it by PIN at the same screen. Nobody goes on
 * alone here, not even where the office has nobody else.
 *
 * @param first id of the person
 * @param second id of another person
 * @param witnessed adds to the entry who confirmed it
 */
public record TwoPersons(String first, String second, UnaryOperator<Entry> witnessed) {

    public TwoPersons {
        if (first.equals(second)) {
            throw Refusal.notAllowed("regulation.two.same");
        }
    }

    /** @param second null when nobody confirmed */
    public static TwoPersons of(String first, @Nullable Object second, UnaryOperator<Entry> witnessed) {
        if (second == null) {
            throw Refusal.notAllowed("regulation.two.needed");
        }
        return new TwoPersons(first, second.toString(), witnessed);
    }
}
