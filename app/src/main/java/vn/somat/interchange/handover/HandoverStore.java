package vn.somat.interchange.handover;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.vault.ContentId;

/** Reads what goes over, row by row. Texts in it are sealed and stay so. */
@Repository
class HandoverStore {

    private static final int ROWS = 500;
    private static final int SEGMENTS = 16;

    private final DSLContext sql;

    HandoverStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The version of the newest migration. */
    String schema() {
        return sql.fetchSingle("select max(version) from public.flyway_schema_history where success")
                .get(0, String.class);
    }

    /** What a line is found by here means nothing to another vault: it stays. */
    void rows(MovedTable table, Consumer<String> row) {
        each(
                "select (to_jsonb(t) - 'terms' - 'twin')::text from " + table.full() + " t where " + table.condition()
                        + " order by " + table.order(),
                ROWS,
                row);
    }

    void segments(Consumer<String> row) {
        each(
                "select to_jsonb(t)::text from vault.content_chunk t where t.content_id in (" + contents()
                        + ") order by t.content_id, t.number",
                SEGMENTS,
                row);
    }

    /** The contents that belong to what goes over, some hundred at a time. */
    void keys(Consumer<List<KeyRow>> some) {
        try (var rows = sql.resultQuery("select content_id, created_at, destroyed_at from vault.content_key"
                        + " where content_id in (" + contents() + ") order by 1")
                .fetchSize(ROWS)
                .fetchLazy()) {
            while (rows.hasNext()) {
                some.accept(new ArrayList<>(rows.fetchNext(ROWS)
                        .map(row -> new KeyRow(
                                new ContentId(row.get(0, UUID.class)),
                                row.get(1, OffsetDateTime.class).toInstant(),
                                row.get(2, OffsetDateTime.class) == null
                                        ? null
                                        : row.get(2, OffsetDateTime.class).toInstant()))));
            }
        }
    }

    private void each(String query, int atOnce, Consumer<String> row) {
        try (var rows = sql.resultQuery(query).fetchSize(atOnce).fetchLazy()) {
            rows.forEach(one -> row.accept(one.get(0, String.class)));
        }
    }

    /** Every content a moved row is tied to. */
    private String contents() {
        var moved = MovedTables.ALL.stream().map(MovedTable::full).collect(Collectors.toSet());
        return sql.fetch("""
                        select c.conrelid::regclass::text, quote_ident(a.attname)
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'vault.content_key'::regclass
                        order by 1, 2""").stream()
                .filter(row -> moved.contains(row.get(0, String.class)))
                .map(row -> "select " + row.get(1, String.class) + " from " + row.get(0, String.class) + " where "
                        + row.get(1, String.class) + " is not null")
                .collect(Collectors.joining(" union "));
    }
}
