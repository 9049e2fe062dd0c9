package vn.somat.interchange;

import static org.jooq.Records.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Repository;

/** Every table of every room, by name: what a backup copies out. Titles in them are encrypted and stay so. */
@Repository
class BackupStore {

    private final DSLContext sql;

    BackupStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The version of the newest migration. */
    String schema() {
        return sql.fetchSingle(
                        "select version from public.flyway_schema_history where success order by installed_rank desc limit 1")
                .into(String.class);
    }

    /** All tables but the migrations' own and the open visits, which end with the house, in a fixed order. */
    List<BackupHead.Table> tables() {
        return sql.fetch("""
                        select n.nspname, c.relname,
                               array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '')
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                          and (n.nspname, c.relname) not in (('public', 'flyway_schema_history'), ('access', 'visit'))
                        group by 1, 2 order by 1, 2""")
                .map(row -> new BackupHead.Table(
                        row.get(0, String.class), row.get(1, String.class), Arrays.asList(row.get(2, String[].class))));
    }

    List<BackupHead.Counter> counters() {
        return sql.resultQuery("""
                        select schemaname::text, sequencename::text, last_value
                        from pg_sequences order by 1, 2""")
                .coerce(
                        DSL.field("schemaname", String.class),
                        DSL.field("sequencename", String.class),
                        DSL.field("last_value", Long.class))
                .fetch(mapping(BackupHead.Counter::new));
    }

    /** Writes the rows of a table as PostgreSQL's COPY text; answers how many. */
    long copyOut(BackupHead.Table table, OutputStream out, long before, Progress progress) {
        return sql.connectionResult(connection -> {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + nameOf(table) + " (" + columnsOf(table) + ") to stdout");
            try {
                long rows = 0;
                for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    out.write(row);
                    if (++rows % 1_000 == 0) {
                        progress.rows(before + rows);
                    }
                }
                return rows;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    static String nameOf(BackupHead.Table table) {
        return DSL.name(table.schema(), table.name()).toString();
    }

    static String columnsOf(BackupHead.Table table) {
        return table.columns().stream()
                .map(column -> DSL.name(column).toString())
                .collect(Collectors.joining(", "));
    }
}
