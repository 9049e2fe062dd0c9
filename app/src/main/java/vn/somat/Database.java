package vn.somat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.somatdb.EmbeddedPostgres;
import vn.somatdb.FolderLock;

/** The PostgreSQL of this run: the carried one, which is our child, or a server of the house (15 or newer). */
record Database(
        String url, String user, String password, @Nullable EmbeddedPostgres carried) implements AutoCloseable {

    private static final int OLDEST_SERVER = 15;
    private static final int CONNECTIONS = 20;
    private static final int PATIENCE_MS = 5_000;

    /**
     * Takes the data folder at once, so that a second instance is refused before anything else happens, and starts the
     * carried server meanwhile; or names the server of the house, whose other instances may share it.
     */
    static CompletableFuture<Database> open(Typed typed, Terminal terminal) {
        if (!typed.verb().placed()) {
            return CompletableFuture.supplyAsync(() -> of(EmbeddedPostgres.throwaway()));
        }
        String url = typed.option("db-url");
        if (url == null) {
            FolderLock folder = FolderLock.on(typed.data());
            return CompletableFuture.supplyAsync(() -> of(EmbeddedPostgres.open(folder)));
        }
        if (!url.startsWith("jdbc:postgresql:") || url.contains("password=")) {
            throw new UsageFault("command.db-url");
        }
        ServerAddress.requireClosed(url);
        String user = typed.option("db-user");
        return CompletableFuture.completedFuture(new Database(
                url,
                user == null ? terminal.environment("SOMAT_DB_USER") : user,
                terminal.environment("SOMAT_DB_PASSWORD"),
                null));
    }

    private static Database of(EmbeddedPostgres carried) {
        return new Database(carried.url(), carried.user(), carried.password(), carried);
    }

    /** A caller waits five seconds for a connection at most, then is told that the database is away. */
    HikariDataSource pool() {
        var pool = new HikariConfig();
        pool.setPoolName("database");
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE_MS);
        pool.setValidationTimeout(PATIENCE_MS / 2);
        pool.addDataSourceProperty("connectTimeout", "5");
        if (carried == null) {
            notice(pool);
        }
        // PostgreSQL's DETAIL line quotes the row that broke a rule; it must not reach an exception's text.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return recentEnough(new HikariDataSource(pool));
    }

    /** Over a network either side notices within half a minute that the other is gone, and what it had locked is let go. */
    private void notice(HikariConfig pool) {
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        if (!url.contains("options=")) {
            pool.addDataSourceProperty(
                    "options",
                    "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
                            + " -c tcp_user_timeout=25s");
        }
    }

    private static HikariDataSource recentEnough(HikariDataSource pool) {
        try (var connection = pool.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new Trouble("command.database.version", version, OLDEST_SERVER);
            }
            return pool;
        } catch (SQLException e) {
            throw new Trouble("command.database.server", String.valueOf(e.getSQLState()));
        }
    }

    /** Stops the child. What is committed is on disk. */
    @Override
    public void close() {
        if (carried != null) {
            carried.close();
        }
    }

    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
