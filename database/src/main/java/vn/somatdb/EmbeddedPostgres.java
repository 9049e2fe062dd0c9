package vn.somatdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that Sổ Mật carries: a child process on the loopback with a password of its own, started by {@link #open}
 * and stopped by {@link #close}. Should it die under us, it is started again on its port; should we be killed, it stops
 * by itself; should it be left behind all the same, the next start stops it first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "somat";

    private static final int LONGEST_PAUSE_MS = 30_000;

    private final Cluster cluster;
    private final UnaryOperator<Postmaster> again;
    private final @Nullable FolderLock lock;
    private volatile Postmaster postmaster;
    private volatile boolean closing;

    private EmbeddedPostgres(
            Postmaster postmaster, Cluster cluster, UnaryOperator<Postmaster> again, @Nullable FolderLock lock) {
        this.postmaster = postmaster;
        this.cluster = cluster;
        this.again = again;
        this.lock = lock;
    }

    /** Where the data lie when nobody says otherwise: /var/lib/somat for root, ~/.local/share/somat for others. */
    public static Path defaultHome() {
        return Folders.data();
    }

    /**
     * Starts on the data folder, which is made when it is not there. A server that a killed run left behind on it is
     * stopped first.
     *
     * @param home the data folder; PostgreSQL gets the sub-folder {@code postgres}
     * @throws DatabaseTrouble when another instance holds the folder, or the server cannot be made or started
     */
    public static EmbeddedPostgres open(Path home) {
        return open(FolderLock.on(home));
    }

    /** The same on a folder that was taken before. The server lets go of it when it is closed, or when this fails. */
    public static EmbeddedPostgres open(FolderLock folder) {
        try {
            Orphans.stop(folder.home().resolve("postgres"));
            Orphans.stop(folder.home().resolve("postgres.making"));
            return start(folder.home(), folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** A server for tests and builds, fast and without promises: its folder goes when it is closed or we are gone. */
    public static EmbeddedPostgres throwaway() {
        try {
            Path folder = Files.createTempDirectory("somat-throwaway-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return start(folder, null);
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot make a folder for a throw-away PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres start(Path home, @Nullable FolderLock lock) {
        boolean throwaway = lock == null;
        Path binaries = PostgresBinaries.unpackedIn(Folders.cache());
        Cluster cluster = Cluster.in(home, binaries, throwaway);
        Path log = home.resolve("postgres.log");
        Postmaster postmaster = startOnFreePort(cluster, binaries, log, throwaway);
        EmbeddedPostgres started = new EmbeddedPostgres(
                postmaster, cluster, dead -> Postmaster.start(cluster, binaries, dead.port(), log, throwaway), lock);
        try {
            started.createDatabase();
            if (!throwaway) {
                postmaster.onExit(started::revive);
            }
            return started;
        } catch (SQLException e) {
            started.close();
            throw new DatabaseTrouble("PostgreSQL runs but refuses us (SQL state " + e.getSQLState() + ").", e);
        }
    }

    /** Between finding a free port and listening on it somebody else may take it; another is tried then. */
    private static Postmaster startOnFreePort(Cluster cluster, Path binaries, Path log, boolean throwaway) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Postmaster.start(cluster, binaries, freePort(), log, throwaway);
            } catch (DatabaseTrouble e) {
                if (attempt == 3 || !String.valueOf(e.getMessage()).contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    private void createDatabase() throws SQLException {
        // Asked by name, since a thread of the common pool does not see drivers that lie in a nested jar.
        var server = new PGSimpleDataSource();
        server.setUrl(urlOf("postgres"));
        try (Connection connection = server.getConnection(user(), password());
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    /** A server that died under us, for want of memory or disk perhaps, comes back as soon as it can. */
    private void revive() {
        for (int pause = 250; !closing; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
            try {
                synchronized (this) {
                    if (!closing) {
                        postmaster.stop();
                        Orphans.stop(cluster.folder());
                        postmaster = again.apply(postmaster);
                        postmaster.onExit(this::revive);
                    }
                    return;
                }
            } catch (DatabaseTrouble stillImpossible) {
                Programs.pause(pause);
            }
        }
    }

    /** The JDBC address of the database {@code somat} on this server. */
    public String url() {
        return urlOf(DATABASE);
    }

    private String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + database;
    }

    public String user() {
        return Cluster.OWNER;
    }

    public String password() {
        return cluster.password();
    }

    /** The TCP port on 127.0.0.1; a free one, another at each start. */
    public int port() {
        return postmaster.port();
    }

    /** The process id of the server. */
    public long pid() {
        return postmaster.pid();
    }

    /** Stops the server and waits until it has stopped (fast shutdown). May be called twice. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            postmaster.stop();
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseTrouble("No free port on 127.0.0.1 for PostgreSQL.", e);
        }
    }
}
