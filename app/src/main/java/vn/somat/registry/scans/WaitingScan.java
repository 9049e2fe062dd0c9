package vn.somat.registry.scans;

import java.time.Instant;
import java.util.UUID;

/**
 * Bản quét đang chờ: it came by the watched folder and belongs to no entry yet.
 *
 * @param name of the file it came as; empty once nothing of it is kept
 */
public record WaitingScan(UUID id, String name, String kind, long size, Instant arrivedAt) {

    @Override
    public String toString() {
        return "WaitingScan[" + id + "]";
    }
}
