package vn.somat.interchange.backups;

import org.jspecify.annotations.Nullable;

/**
 * What a whole backup came to.
 *
 * @param bytes of the encrypted file
 * @param sha256 of the encrypted file, in hexadecimal
 * @param ledgerRoot in Base64
 * @param file where the house itself put it; null where it went to whoever asked for it
 */
public record WholeBackup(
        long bytes,
        String sha256,
        long rows,
        long ledgerSize,
        String ledgerRoot,
        @Nullable String file) {}
