package vn.somat.vault;

import org.jspecify.annotations.Nullable;

/**
 * Người thực hiện: how the ledger names who did something to the keys, and who confirmed it. The vault itself knows no
 * people.
 */
public record Hand(String by, @Nullable String second) {

    /** The house itself: on idle, at shutdown. */
    static final Hand HOUSE = new Hand("system", null);
}
