package vn.somat.access;

import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Entry;
import vn.somat.organisation.PersonId;

/**
 * Việc được phép: an act that may be done now, and by which article.
 *
 * @param second who confirmed it as second person; null when nobody had to, or nobody else could
 * @param alone a second person was called for, and this office has none
 */
public record Confirmed(
        String act, @Nullable String citation, @Nullable PersonId second, boolean alone) {

    /** The act's own entry, with who confirmed it or that somebody went on alone. */
    public Entry witnessed(Entry entry) {
        return entry.with("second", second == null ? null : second.value()).with("alone", alone ? "true" : null);
    }
}
