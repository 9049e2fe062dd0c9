package vn.somatdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that end badly, with real processes. */
class KilledRunTests {

    private Path home;

    @BeforeEach
    void aDataFolder() throws IOException {
        home = Files.createTempDirectory("somat-killed-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void leaveNothing() {
        Orphans.stop(home.resolve("postgres"));
        Folders.delete(home);
    }

    @Test
    void aKilledRunTakesItsServerAlongAndWhatWasCommittedIsThere() throws Exception {
        try (OtherRun run = OtherRun.on(home)) {
            assertThat(ProcessHandle.of(run.server)).isPresent();
            run.kill();
            try (EmbeddedPostgres next = EmbeddedPostgres.open(home);
                    Connection connection = connect(next)) {
                connection.createStatement().execute("create table kept as select 1 as one");
            }
        }
        try (OtherRun again = OtherRun.on(home)) {
            again.kill();
        }
        try (EmbeddedPostgres next = EmbeddedPostgres.open(home);
                Connection connection = connect(next);
                var rows = connection.createStatement().executeQuery("select one from kept")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void aServerLeftBehindIsFoundAndStoppedByTheNextStart() throws Exception {
        EmbeddedPostgres.open(home).close();
        Process left = leaveBehind();
        try (EmbeddedPostgres next = EmbeddedPostgres.open(home);
                Connection connection = connect(next)) {
            assertThat(connection.isValid(2)).isTrue();
            assertThat(next.pid()).isNotEqualTo(left.pid());
            assertThat(left.isAlive()).isFalse();
        }
    }

    @Test
    void helpersOfAKilledServerDoNotHinderTheNextStart() throws Exception {
        EmbeddedPostgres.open(home).close();
        leaveBehind().destroyForcibly().waitFor();
        try (EmbeddedPostgres next = EmbeddedPostgres.open(home);
                Connection connection = connect(next)) {
            assertThat(connection.isValid(2)).isTrue();
        }
    }

    @Test
    void aPidFileThatNamesAStrangerStopsNobody() throws Exception {
        EmbeddedPostgres.open(home).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path folder = home.resolve("postgres");
            Path pidFile = Files.writeString(
                    folder.resolve("postmaster.pid"),
                    stranger.pid() + "\n" + folder + "\n1\n1\n\n127.0.0.1\n\nready\n");
            ChildUser.forCluster(folder).own(pidFile);
            try (EmbeddedPostgres next = EmbeddedPostgres.open(home);
                    Connection connection = connect(next)) {
                assertThat(connection.isValid(2)).isTrue();
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aKilledServerThatNobodyBuriedYetDoesNotHinderTheNextStart() throws Exception {
        EmbeddedPostgres.open(home).close();
        Path folder = home.resolve("postgres");
        Cluster cluster = Cluster.in(home, PostgresBinaries.unpackedIn(Folders.cache()), false);
        // The shell's child ends soon; what the shell becomes never asks after it.
        Process negligent = new ProcessBuilder(
                        cluster.user().command(List.of("/bin/sh", "-c", "sleep 0.5 & echo $!; exec sleep 60")))
                .start();
        try (var said = negligent.inputReader()) {
            long zombie = Long.parseLong(said.readLine());
            Path status = Path.of("/proc/" + zombie + "/stat");
            while (!Files.readString(status).contains(") Z ")) {
                Programs.pause(20);
            }
            Path pidFile = Files.writeString(
                    folder.resolve("postmaster.pid"), zombie + "\n" + folder + "\n1\n1\n\n127.0.0.1\n\nready\n");
            cluster.user().own(pidFile);
            try (EmbeddedPostgres next = EmbeddedPostgres.open(home);
                    Connection connection = connect(next)) {
                assertThat(connection.isValid(2)).isTrue();
                assertThat(Files.readString(status)).contains(") Z ");
            }
        } finally {
            negligent.destroyForcibly();
        }
    }

    @Test
    void theSecondInstanceOnOneFolderIsRefusedAndNamesTheFirst() throws Exception {
        try (OtherRun run = OtherRun.on(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.open(home))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining(home.toString())
                    .hasMessageContaining("process " + run.process.pid());
            assertThat(ProcessHandle.of(run.server)).isPresent();
        }
    }

    @Test
    void theSameProcessIsRefusedASecondTimeToo() {
        try (EmbeddedPostgres first = EmbeddedPostgres.open(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.open(home)).isInstanceOf(DatabaseTrouble.class);
            assertThat(ProcessHandle.of(first.pid())).isPresent();
        }
    }

    /** A server on the cluster without our leash, as an older version or a broken machine would leave it. */
    private Process leaveBehind() throws IOException {
        Path folder = home.resolve("postgres");
        Cluster cluster = Cluster.in(home, PostgresBinaries.unpackedIn(Folders.cache()), false);
        var command = new java.util.ArrayList<String>();
        command.add(PostgresBinaries.unpackedIn(Folders.cache())
                .resolve("bin/postgres")
                .toString());
        command.add("-D");
        command.add(folder.toString());
        command.addAll(PostgresSettings.arguments(freePort(), false));
        Process left = Programs.prepare(folder, cluster.user().command(command))
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        while (!Files.exists(folder.resolve("postmaster.pid"))
                || !Files.readString(folder.resolve("postmaster.pid")).contains("ready")) {
            assertThat(left.isAlive()).isTrue();
            Programs.pause(20);
        }
        return left;
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
