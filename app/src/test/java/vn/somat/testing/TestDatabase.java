package vn.somat.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.somatdb.EmbeddedPostgres;
import vn.somatdb.Migrations;

/**
 * One throw-away PostgreSQL for the whole test run, migrated once; every caller gets a database of its own, cloned
 * from that template in some 30 ms. With {@code SOMAT_TEST_DB_URL} (and {@code …_USER}, {@code …_PASSWORD}) the same
 * tests run on a PostgreSQL server.
 */
public final class TestDatabase {

    private static final String SERVER = "SOMAT_TEST_DB_URL";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final TestDatabase SHARED = new TestDatabase();

    private final String url;
    private final String user;
    private final String password;
    private final String template = "somat_template_" + ProcessHandle.current().pid();

    private TestDatabase() {
        try {
            var server = System.getenv(SERVER);
            if (server == null) {
                var postgres = EmbeddedPostgres.throwaway();
                url = postgres.url();
                user = postgres.user();
                password = postgres.password();
            } else {
                url = server;
                user = System.getenv("SOMAT_TEST_DB_USER");
                password = System.getenv("SOMAT_TEST_DB_PASSWORD");
            }
            execute("CREATE DATABASE " + template);
            Migrations.run(named(template), user, password);
        } catch (Exception e) {
            throw new IllegalStateException("no database to test on", e);
        }
    }

    /** A database of its own, migrated and empty. */
    public static DataSource fresh() {
        return SHARED.cloned();
    }

    /** A database of its own with nothing in it, as a new data folder has. */
    public static DataSource unmigrated() {
        return SHARED.made("");
    }

    /** The address of a fresh database for a command line; user and password as {@link #environment}. */
    public static String unmigratedUrl() {
        return ((PGSimpleDataSource) unmigrated()).getURL();
    }

    /** Whether these tests run on a server that was named, not on the PostgreSQL that the product carries. */
    public static boolean isServer() {
        return System.getenv(SERVER) != null;
    }

    /** What the command line is told of the server in its environment. */
    public static Map<String, String> environment() {
        return Map.of("SOMAT_DB_USER", SHARED.user, "SOMAT_DB_PASSWORD", SHARED.password);
    }

    private DataSource cloned() {
        return made(" TEMPLATE " + template);
    }

    private DataSource made(String like) {
        var name = template + "_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + like);
        var source = new PGSimpleDataSource();
        source.setUrl(named(name));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private String named(String database) {
        return url.substring(0, url.lastIndexOf('/') + 1) + database;
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
