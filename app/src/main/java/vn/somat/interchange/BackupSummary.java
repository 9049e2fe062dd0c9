package vn.somat.interchange;

import java.time.Instant;
import java.util.UUID;

/**
 * What a backup holds (nội dung bản sao lưu), in figures.
 *
 * @param ledgerSize how many entries its ledger has
 * @param ledgerRoot the root of the tree over them, in Base64
 */
public record BackupSummary(UUID id, Instant madeAt, long rows, long ledgerSize, String ledgerRoot) {}
