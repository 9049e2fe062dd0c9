package vn.somat.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Duty;

/**
 * The answer to "may this person do this act to that thing now" (được hay không, theo điều nào).
 *
 * @param code why not, as a message key; empty when allowed
 * @param citation the article behind the answer, as printed; null when the act has none
 * @param duties whose holders may do the act to this thing
 * @param second duties whose holder must confirm by PIN; empty when one person is enough
 */
public record Verdict(
        String act, boolean allowed, String code, @Nullable String citation, Set<Duty> duties, Set<Duty> second) {

    /** Whether the page should ask for a second person's name and PIN. */
    public boolean needsSecondPerson() {
        return !second.isEmpty();
    }
}
