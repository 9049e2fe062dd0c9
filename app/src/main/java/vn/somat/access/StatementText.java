package vn.somat.access;

import java.nio.charset.StandardCharsets;
import vn.somat.ledger.Entry;

/** The one spelling of a statement, of which the bytes are signed. */
record StatementText(Statement statement, String text) {

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A verifier refuses an entry that says otherwise than what was signed; better to notice here. */
    void requireAbout(Entry entry) {
        if (!entry.act().equals(statement.act()) || !entry.subjects().containsAll(statement.subjects())) {
            throw new IllegalArgumentException("the statement of " + statement.act() + " does not belong to " + entry);
        }
        statement.facts().forEach((name, value) -> {
            if (!value.equals(entry.facts().getOrDefault(name, value))) {
                throw new IllegalArgumentException("the statement of " + statement.act() + " has another " + name);
            }
        });
    }
}
