package vn.somatdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folders that are shut, full, foreign or broken: the message names what is in the way, and nothing is thrown away. */
class DataFolderTests {

    private Path home;

    @BeforeEach
    void aDataFolder() throws Exception {
        home = Files.createTempDirectory("somat-folder-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void leaveNothing() {
        Folders.delete(home);
    }

    @Test
    void aFolderClosedToTheServersUserIsNamed() throws Exception {
        assumeTrue(Folders.root(), "only root hands the server to another user");
        Path closed = Files.createDirectory(home.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> EmbeddedPostgres.open(closed.resolve("data")))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("The folder " + closed + " is closed to the user");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "x");
        assertThatThrownBy(() -> EmbeddedPostgres.open(file))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aFullDiskIsSaidInPlainWordsAndLeavesNothingHalfMade() throws Exception {
        assumeTrue(Folders.root(), "only root can mount a small disk");
        Path disk = Files.createDirectory(home.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=8m,mode=755", "tmpfs", disk.toString()) == 0);
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.open(disk))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("No space left on device");
            assertThat(disk.resolve("postgres")).doesNotExist();
            assertThat(disk.resolve("postgres.making")).doesNotExist();
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void aLostPasswordIsNamedAndTheDataAreNotThrownAway() throws Exception {
        EmbeddedPostgres.open(home).close();
        Path secret = home.resolve("postgres-password");
        String password = Files.readString(secret);
        Files.delete(secret);
        assertThatThrownBy(() -> EmbeddedPostgres.open(home)).hasMessageContaining(secret.toString());
        assertThat(home.resolve("postgres/PG_VERSION")).exists();
        Files.writeString(secret, password);
        EmbeddedPostgres.open(home).close();
    }

    @Test
    void dataOfAnotherVersionAreLeftAlone() throws Exception {
        EmbeddedPostgres.open(home).close();
        Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.open(home)).hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void aMakingThatWasKilledIsBegunAgain() throws Exception {
        Path making = Files.createDirectories(home.resolve("postgres.making/base"));
        Files.writeString(making.resolve("half"), "x");
        EmbeddedPostgres.open(home).close();
        assertThat(home.resolve("postgres.making")).doesNotExist();
    }

    @Test
    void thePasswordIsForOurEyesOnlyAndTheServerKeepsWhatItIsTold() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home);
                var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var settings = connection
                        .createStatement()
                        .executeQuery("select name, setting from pg_settings where name in"
                                + " ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')")) {
            while (settings.next()) {
                assertThat(settings.getString(2)).as(settings.getString(1)).isEqualTo("on");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres-password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theServersLogHoldsNoValue() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home);
                var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table t (title text primary key)");
            for (String sql : List.of("insert into t values ('SECRET-TITLE')", "select 'SECRET-TITLE'::int")) {
                assertThatThrownBy(() -> {
                            statement.execute(sql);
                            statement.execute(sql);
                        })
                        .isInstanceOf(java.sql.SQLException.class);
            }
        }
        assertThat(Files.readString(home.resolve("postgres.log"))).doesNotContain("SECRET-TITLE");
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
