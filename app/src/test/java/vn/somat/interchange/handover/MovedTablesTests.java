package vn.somat.interchange.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.somat.testing.TestDatabase;

class MovedTablesTests {

    private final JdbcTemplate sql = new JdbcTemplate(TestDatabase.fresh());

    @Test
    @DisplayName("Every table is handed over or named as one that stays.")
    void noTableIsForgotten() {
        var known = sql.queryForList("""
                        select table_schema || '/' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE'
                          and table_schema in ('organisation', 'registry', 'classification', 'custody', 'safeguards')""", String.class);
        var named = Stream.concat(MovedTables.ALL.stream().map(MovedTable::key), MovedTables.STAYING.stream())
                .filter(name -> !name.startsWith("regulation/"));
        assertThat(named).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    @DisplayName(
            "Every table that is handed over is closed with its office, and every tie of it can wait for the others.")
    void everyTableIsClosed() {
        var closed = sql.queryForList(
                "select tgrelid::regclass::text from pg_trigger where tgname = 'handed_over'", String.class);
        var moved = MovedTables.ALL.stream()
                .map(MovedTable::full)
                .filter(name -> name.matches("(registry|classification|custody|safeguards)\\..*"))
                .filter(name -> !name.matches("classification\\.(secret_list|list_version|list_item)"));
        assertThat(closed).containsAll(moved.toList());
        assertThat(sql.queryForList("""
                        select conname::text from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                        where contype = 'f' and not condeferrable and confrelid <> 'ledger.entry'::regclass
                          and n.nspname in ('organisation', 'registry', 'classification', 'custody', 'safeguards')""", String.class)).isEmpty();
    }

    @Test
    @DisplayName("What is once in an office may be in two: nothing that both have stops a hand-over.")
    void onceInEachOffice() {
        var writtenAnew = Set.of("number", "code", "series");
        var moved =
                MovedTables.ALL.stream().map(MovedTable::full).collect(Collectors.joining("'::regclass, '", "'", "'"));
        sql.query("""
                        select i.indrelid::regclass::text, i.indexrelid::regclass::text, array_agg(a.attname::text),
                               coalesce(bool_or(a.atttypid = 'uuid'::regtype), false) or pg_get_indexdef(i.indexrelid) like '%%predecessor%%'
                        from pg_index i left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indisunique and i.indrelid in (%s::regclass) group by i.indrelid, i.indexrelid""".formatted(moved), row -> {
            var columns = Set.of((String[]) row.getArray(3).getArray());
            assertThat(row.getBoolean(4) || !Collections.disjoint(columns, writtenAnew))
                    .as("%s: %s %s", row.getString(1), row.getString(2), columns)
                    .isTrue();
        });
    }
}
