package vn.somat.interchange;

import java.util.List;

/** The last frame of a backup: what must have arrived, table by table, and which ledger it is. */
record BackupTail(List<Sum> tables, long ledgerSize, String ledgerRoot) {

    /** How many rows one table has, and the SHA-256 of their text in hexadecimal. */
    record Sum(long rows, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Sum::rows).sum();
    }
}
