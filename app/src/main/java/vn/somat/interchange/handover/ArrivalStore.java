package vn.somat.interchange.handover;

import static vn.somatdb.organisation.Tables.PERSON;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.Predecessor;

/** Puts rows of another office among ours. Needs no rights beyond those of the tables' owner. */
@Repository
class ArrivalStore {

    private static final String SEGMENTS = "vault.content_chunk";

    private final DSLContext sql;

    ArrivalStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Within the transaction of the rows: what the tables do by themselves when a row is new has happened already in the house
     * these come from, and ties are looked at in the end.
     */
    void loosen() {
        each("disable");
        sql.execute("set constraints all deferred");
    }

    /** PostgreSQL holds every tie against every row that came; from here on the tables are what they were. */
    void tighten() {
        sql.execute("set constraints all immediate");
        each("enable");
    }

    private void each(String what) {
        MovedTables.ALL.stream()
                .map(MovedTable::full)
                .sorted()
                .forEach(table -> sql.execute("alter table " + table + " " + what + " trigger user"));
    }

    /** Columns by table; computed ones and those the database numbers by itself left out. */
    Map<String, String> columns() {
        return sql.fetch("""
                        select n.nspname || '.' || c.relname, quote_ident(a.attname)
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        left join pg_attrdef f on f.adrelid = c.oid and f.adnum = a.attnum
                        where c.relkind = 'r' and a.attgenerated = '' and a.attidentity = ''
                          and (f.oid is null or pg_get_expr(f.adbin, f.adrelid) not like 'nextval(%')
                        order by a.attnum""").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.joining(", "))));
    }

    /** Columns that name an entry of the ledger, by table. */
    Map<String, Set<String>> entries() {
        var found = new HashMap<String, Set<String>>();
        sql.fetch("""
                        select c.conrelid::regclass::text, a.attname::text
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'ledger.entry'::regclass""")
                .forEach(row -> found.computeIfAbsent(row.get(0, String.class), table -> new HashSet<>())
                        .add(row.get(1, String.class)));
        return found;
    }

    /**
     * Two items of theirs may be one of ours: a decision names it once.
     *
     * @param rows a JSON array of objects
     */
    void insert(String table, String columns, String rows) {
        sql.execute(
                "insert into " + table + " (" + columns + ") select " + columns
                        + " from jsonb_populate_recordset(null::"
                        + table + ", cast(? as jsonb))"
                        + (table.equals("classification.determination_item") ? " on conflict do nothing" : ""),
                rows);
    }

    void segments(String rows) {
        insert(SEGMENTS, "content_id, number, bytes", rows);
    }

    /** The unit below which theirs stand, from their first day to their last. */
    void root(Predecessor office, String code) {
        sql.execute(
                "insert into organisation.unit (id, code, name, first_day, last_day, predecessor)"
                        + " values (?, ?, ?, ?, ?, ?)",
                office.id(),
                code,
                office.name(),
                DSL.val(office.lastDay()),
                DSL.val(office.lastDay()),
                office.id());
        sql.execute(
                "insert into organisation.place (unit, first_day) values (?, ?)",
                office.id(),
                DSL.val(office.lastDay()));
    }

    Set<String> unitCodes() {
        return new HashSet<>(sql.fetch("select code from organisation.unit").getValues(0, String.class));
    }

    Set<String> placeCodes() {
        return new HashSet<>(sql.fetch("select code from custody.place").getValues(0, String.class));
    }

    /** Laws whose books we have rules of levels for. */
    Set<String> regimes() {
        return new HashSet<>(
                sql.fetch("select distinct regime from registry.level_rule").getValues(0, String.class));
    }

    boolean hasPerson(UUID person) {
        return sql.fetchExists(PERSON, PERSON.ID.eq(person));
    }

    /** The same place of the same list, saying the same and giving the same level. */
    Optional<UUID> likeItem(
            String list,
            int article,
            @Nullable Integer clause,
            @Nullable String point,
            String level,
            @Nullable String text) {
        return sql.fetch("""
                        select i.id from classification.list_item i join classification.secret_list l on l.id = i.list
                        where l.code = ? and i.article = ? and i.clause is not distinct from cast(? as int)
                          and i.point is not distinct from cast(? as text) and i.level = ?
                          and i.text is not distinct from cast(? as text)
                        order by i.until nulls first, i.since desc limit 1""", list, article, clause, point, level, text).stream()
                .findFirst()
                .map(row -> row.get(0, UUID.class));
    }
}
