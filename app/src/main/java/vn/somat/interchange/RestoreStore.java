package vn.somat.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Repository;
import vn.somatdb.Migrations;

/** Puts the rows of a backup into an empty house. Needs no rights beyond those of the tables' owner. */
@Repository
class RestoreStore {

    private final DSLContext sql;
    private final DataSource database;

    RestoreStore(DSLContext sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    @Nullable
    String schema() {
        return Migrations.version(database);
    }

    boolean knows(String schema) {
        return Migrations.knows(database, schema);
    }

    /** @param schema the version to stop at; null for the newest */
    void migrate(@Nullable String schema) {
        Migrations.run(database, schema);
    }

    /** Nothing has ever been done in a house without an entry in its ledger and without a vault. */
    boolean untouched() {
        return schema() == null
                || !sql.fetchSingle("select exists (select from ledger.entry) or exists (select from vault.header)")
                        .into(Boolean.class);
    }

    /** A rule between two tables, which is taken away while rows arrive and put back, checked, in the end. */
    record Tie(String table, String name, String rule) {}

    /** Within the transaction of the rows: triggers off, ties off, what migrations planted removed. */
    List<Tie> loosen(List<BackupHead.Table> tables) {
        List<Tie> ties = sql.fetch("""
                        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(c.oid)
                        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                        where contype = 'f' and conparentid = 0 and n.nspname !~ '^pg_'""")
                .map(row -> new Tie(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)));
        ties.forEach(tie -> sql.execute("alter table " + tie.table() + " drop constraint " + tie.name()));
        for (var table : tables) {
            sql.execute("alter table " + BackupStore.nameOf(table) + " disable trigger user");
            sql.execute("truncate table " + BackupStore.nameOf(table));
        }
        return ties;
    }

    /** Puts back what {@link #loosen} took away; PostgreSQL checks every tie against every row. */
    void tighten(List<BackupHead.Table> tables, List<Tie> ties) {
        ties.forEach(
                tie -> sql.execute("alter table " + tie.table() + " add constraint " + tie.name() + " " + tie.rule()));
        tables.forEach(table -> sql.execute("alter table " + BackupStore.nameOf(table) + " enable trigger user"));
    }

    void setCounter(BackupHead.Counter counter) {
        if (counter.last() != null) {
            sql.execute(
                    "select setval({0}::regclass, {1})",
                    DSL.inline(DSL.name(counter.schema(), counter.name()).toString()), DSL.inline(counter.last()));
        }
    }

    /** Answers how many rows came. */
    long copyIn(BackupHead.Table table, InputStream rows) {
        return sql.connectionResult(connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + BackupStore.nameOf(table) + " (" + BackupStore.columnsOf(table)
                                        + ") from stdin",
                                rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
