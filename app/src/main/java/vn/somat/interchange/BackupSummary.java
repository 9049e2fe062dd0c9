package vn.somat.interchange;

import java.time.Instant;
import java.util.UUID;
import vn.somat.interchange.backups.RehearsalCode;

/**
 * What a backup holds (nội dung bản sao lưu), in figures.
 *
 * @param ledgerSize how many entries its ledger has
 * @param ledgerRoot the root of the tree over them, in Base64
 */
public record BackupSummary(UUID id, Instant madeAt, long rows, long ledgerSize, String ledgerRoot) {

    /** Mã diễn tập: what whoever opened this backup can show. */
    public String rehearsalCode() {
        return RehearsalCode.of(id, ledgerRoot);
    }
}
