package vn.somat.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Entry;

/** One field of a line that says something else from now on. */
record FieldChange(
        String field, @Nullable String old, @Nullable String now) {

    private static final Set<String> WORDS = Set.of("type", "title", "issuer", "signer", "note");

    /** In the ledger: codes, numbers and days in clear, words as commitments. */
    Entry in(Entry entry) {
        return WORDS.contains(field)
                ? entry.commit(field, now).commit(field + ".old", old)
                : entry.with(field, now).with(field + ".old", old);
    }

    @Override
    public String toString() {
        return "FieldChange of " + field;
    }
}
