package vn.somat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server of the distribution on the loopback, as an office runs one: with every write awaited. */
final class HouseServer implements AutoCloseable {

    static final String USER = "somat";
    private static final String PASSWORD = "mật-khẩu-máy-chủ".replaceAll("[^a-z-]", "x");

    /** For a product that works on it. */
    static final Map<String, String> ENVIRONMENT = Map.of("SOMAT_DB_USER", USER, "SOMAT_DB_PASSWORD", PASSWORD);

    private static final Path BIN = Stream.of("15", "16", "17", "18")
            .map(version -> Path.of("/usr/lib/postgresql", version, "bin"))
            .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
            .findFirst()
            .orElseThrow();
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    final int port;
    private final Path folder;

    private HouseServer(Path folder) throws IOException {
        this.folder = folder;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    /** @param home a folder that the server's user can reach */
    static HouseServer first(Path home) throws Exception {
        var server = new HouseServer(Files.createTempDirectory(home, "server-"));
        var password = server.folder.resolve("password");
        Files.writeString(password, PASSWORD);
        server.ownedByServer();
        server.run(
                "initdb",
                "-D",
                server.data(),
                "-U",
                USER,
                "--pwfile=" + password,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C");
        server.start();
        return server;
    }

    /** A copy of another server that follows it, and that it waits for from now on. */
    static HouseServer behind(HouseServer first, Path home) throws Exception {
        var server = new HouseServer(Files.createTempDirectory(home, "server-"));
        server.ownedByServer();
        server.run(
                "pg_basebackup",
                "-D",
                server.data(),
                "-R",
                "-X",
                "stream",
                "-c",
                "fast",
                "-d",
                "postgresql://%s:%s@127.0.0.1:%d/postgres?application_name=standby"
                        .formatted(USER, PASSWORD, first.port));
        server.start();
        first.sql("alter system set synchronous_standby_names = '*'");
        first.sql("select pg_reload_conf()");
        for (int i = 0; first.ask("select count(*) from pg_stat_replication where sync_state = 'sync'") == 0; i++) {
            assertThat(i).as("the standby follows").isLessThan(300);
            Thread.sleep(50);
        }
        return server;
    }

    private void start() throws Exception {
        run(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "-s",
                "start",
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100 -c wal_level=replica"
                        .formatted(port));
    }

    /** Nobody is asked: the server and all its children are gone. */
    void kill() throws Exception {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
        var all = new ArrayList<ProcessHandle>();
        var server = ProcessHandle.of(pid).orElseThrow();
        server.descendants().forEach(all::add);
        all.addFirst(server);
        all.forEach(ProcessHandle::destroyForcibly);
        for (int i = 0; all.stream().anyMatch(each -> lives(each.pid())); i++) {
            assertThat(i).isLessThan(300);
            Thread.sleep(20);
        }
    }

    /** A killed process can wait long for whoever buries it. */
    private static boolean lives(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/stat")).matches("(?s).*\\) [ZX] .*");
        } catch (IOException gone) {
            return false;
        }
    }

    /** From a follower it becomes the one that is written to; nobody follows it yet, and it waits for nobody. */
    void promote() throws Exception {
        run("pg_ctl", "-D", data(), "-w", "-s", "promote");
        sql("alter system reset synchronous_standby_names");
        sql("select pg_reload_conf()");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    /** One address for both: whoever of them is written to. */
    static String url(HouseServer one, HouseServer other) {
        return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/postgres?targetServerType=primary&hostRecheckSeconds=1"
                .formatted(one.port, other.port);
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), USER, PASSWORD);
    }

    long ask(String question) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = connection();
                var words = connection.createStatement()) {
            words.execute(statement);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void ownedByServer() throws Exception {
        if (ROOT) {
            new ProcessBuilder("chown", "-R", "postgres", folder.toString())
                    .start()
                    .waitFor();
        }
    }

    private void run(String program, String... words) throws Exception {
        var command = new ArrayList<>(ROOT ? List.of("runuser", "-u", "postgres", "--") : List.<String>of());
        command.add(BIN.resolve(program).toString());
        command.addAll(List.of(words));
        var said = folder.resolveSibling(folder.getFileName() + "-" + program + ".txt");
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor())
                .as("%s: %s", program, Files.readString(said))
                .isZero();
    }

    @Override
    public void close() throws Exception {
        if (Files.exists(folder.resolve("data/postmaster.pid"))) {
            try {
                kill();
            } catch (java.util.NoSuchElementException killedBefore) {
                // Its file is still there.
            }
        }
    }
}
