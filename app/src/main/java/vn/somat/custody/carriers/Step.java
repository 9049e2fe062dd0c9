package vn.somat.custody.carriers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Một bước của bản tiếp nhận: one movement of a carrier that came from another office, as it is told to our ledger.
 *
 * @param level and {@code document} of the carrier: said where it is made
 */
record Step(
        CarrierId carrier,
        int number,
        Account from,
        Account to,
        String level,
        @Nullable UUID document) {}
