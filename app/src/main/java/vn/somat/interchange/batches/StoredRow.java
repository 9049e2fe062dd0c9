package vn.somat.interchange.batches;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored.
 *
 * @param cells sealed; null when they were forgotten
 */
record StoredRow(BatchRow row, UUID key, byte @Nullable [] cells) {

    @Override
    public String toString() {
        return "StoredRow[" + row.row() + "]";
    }
}
