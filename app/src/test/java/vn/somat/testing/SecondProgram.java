package vn.somat.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.somat.vault.TestVault;
import vn.somat.vault.Vault;

/**
 * The same rooms in a process of their own, on the database of a {@link TestOffice}: what goes on by itself goes on there, until
 * the process is killed.
 */
public final class SecondProgram implements AutoCloseable {

    private static final String JOINED = "somat.test.joined";

    private final Process process;

    private SecondProgram(Process process) {
        this.process = process;
    }

    /** @param runs how often it looks for runs of papers, as {@code somat.batches.look-every} */
    public static SecondProgram on(TestOffice office, String runs) throws SQLException, IOException {
        String url;
        try (Connection connection = office.bean(DataSource.class).getConnection()) {
            url = connection.getMetaData().getURL();
        }
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + JOINED + "=" + url,
                "-cp",
                System.getProperty("java.class.path"),
                SecondProgram.class.getName(),
                office.today().toString(),
                runs);
        builder.environment().putAll(TestDatabase.environment());
        return new SecondProgram(builder.inheritIO().start());
    }

    public boolean lives() {
        return process.isAlive();
    }

    /** SIGKILL: nobody is asked. */
    public void kill() throws InterruptedException {
        var unused = process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    static boolean joins() {
        return System.getProperty(JOINED) != null;
    }

    static DataSource joined() {
        var source = new PGSimpleDataSource();
        source.setUrl(System.getProperty(JOINED));
        source.setUser(Objects.requireNonNull(System.getenv("SOMAT_DB_USER")));
        source.setPassword(Objects.requireNonNull(System.getenv("SOMAT_DB_PASSWORD")));
        return source;
    }

    public static void main(String[] words) throws InterruptedException {
        try (var rooms =
                TestOffice.rooms(Clock.fixed(TestOffice.noon(words[0]), ZoneId.of("Asia/Ho_Chi_Minh")), words[1])) {
            TestVault.open(rooms.getBean(Vault.class));
            Thread.sleep(600_000);
        }
    }
}
