package vn.somat.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The indexes of the lines that are no constraint: built at the end in one go, which is many times faster. */
final class Indexes {

    private static final String THERE = """
            select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
            from pg_index i
            where i.indrelid = 'registry.document'::regclass and not i.indisunique""";

    private final DataSource database;
    private final List<String> made = new ArrayList<>();

    Indexes(DataSource database) {
        this.database = database;
    }

    void drop() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery(THERE)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    made.add(rows.getString(2));
                }
            }
            for (var name : names) {
                statement.execute("drop index " + name);
            }
        }
    }

    void restore() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '768MB'");
            for (var one : made) {
                statement.execute(one);
            }
            statement.execute("reset maintenance_work_mem");
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }
}
