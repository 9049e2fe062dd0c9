package vn.somatdb;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A PostgreSQL run as a child process on the loopback. */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Process server;
    private final int port;
    private final Path folder;

    private EmbeddedPostgres(Process server, int port, Path folder) {
        this.server = server;
        this.port = port;
        this.folder = folder;
    }

    /** A server without durability in a temporary folder, for the build and for tests. */
    public static EmbeddedPostgres throwaway() throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("java.io.tmpdir"), "somat-postgres-18.6.0");
        if (!Files.exists(home.resolve("bin/postgres"))) {
            unpack(home);
        }
        var folder = Files.createTempDirectory("somat-pg-");
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            run(List.of("chown", "nobody", folder.toString()));
        }
        var data = folder.resolve("data");
        var initdb = new ArrayList<>(asUnprivileged(root));
        initdb.addAll(List.of(home.resolve("bin/initdb").toString(), "-D", data.toString(), "-U", "somat", "-A", "trust",
                "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-sync"));
        run(initdb);
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var start = new ArrayList<>(asUnprivileged(root));
        start.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port,
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"));
        var server = new ProcessBuilder(start).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        var pg = new EmbeddedPostgres(server, port, folder);
        for (int i = 0; i < 200; i++) {
            try (var c = DriverManager.getConnection(pg.url(), pg.user(), pg.password())) {
                return pg;
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        pg.close();
        throw new IOException("PostgreSQL did not start");
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return "somat";
    }

    public String password() {
        return "";
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // A temporary folder left behind harms nobody.
        }
    }

    private static List<String> asUnprivileged(boolean root) {
        return root
                ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--inh-caps=-all")
                : List.of();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + ": " + said);
        }
    }

    private static void unpack(Path home) throws IOException {
        var half = Files.createTempDirectory("somat-unpack-");
        try (InputStream archive = EmbeddedPostgres.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            if (archive == null) {
                throw new IOException("the PostgreSQL archive is not on the class path");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    var target = half.resolve(entry.getName()).normalize();
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                    } else if (entry.isSymbolicLink()) {
                        Files.createDirectories(target.getParent());
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else {
                        Files.createDirectories(target.getParent());
                        Files.copy(tar, target);
                        if ((entry.getMode() & 0100) != 0) {
                            target.toFile().setExecutable(true, false);
                        }
                    }
                }
            }
        }
        half.toFile().setReadable(true, false);
        half.toFile().setExecutable(true, false);
        Files.move(half, home);
    }
}
