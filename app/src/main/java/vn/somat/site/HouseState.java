package vn.somat.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tình trạng máy.
 *
 * @param sealedAt when the ledger was sealed last; null before the first time
 * @param backupAt null when there was none
 * @param freeBytes of the disk the data folder lies on; null where the data lies on a server
 * @param clockWentBackAt null unless it was lately
 */
public record HouseState(
        @Nullable Instant sealedAt,
        boolean sealIsOld,
        @Nullable Instant backupAt,
        boolean backupIsOld,
        @Nullable Long freeBytes,
        boolean spaceIsLow,
        @Nullable Instant clockWentBackAt) {

    public long freeGigabytes() {
        return freeBytes == null ? 0 : freeBytes >> 30;
    }
}
