package vn.somat.registry.scans;

import java.time.Instant;
import java.util.UUID;
import vn.somat.vault.ContentId;

/** Bản quét đang chờ as it is stored. @param print a keyed hash of the file */
record StoredScan(
        UUID id,
        String level,
        int rank,
        ContentId content,
        byte[] name,
        String kind,
        long size,
        String print,
        Instant arrivedAt) {

    @Override
    public String toString() {
        return "StoredScan[" + id + "]";
    }
}
