package vn.somat.interchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first frame of a backup: which shape the tables had, which tables follow in which order, and where the counters
 * stood. Format: docs/backup-format.md.
 *
 * @param schema the version of the newest migration
 */
record BackupHead(int format, UUID backup, Instant madeAt, String schema, List<Table> tables, List<Counter> counters) {

    static final int FORMAT = 1;

    /** A table and its columns in the order of the rows; computed columns are left out. */
    record Table(String schema, String name, List<String> columns) {}

    /** A sequence; {@code last} is null when it has given no number yet. */
    record Counter(String schema, String name, @Nullable Long last) {}
}
