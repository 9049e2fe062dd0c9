package vn.somat.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.somat.rehearsal.BenchOffice;

/** {@code ./somat run} on a data folder, as a process of its own with the heap it always has. */
final class Product implements AutoCloseable {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final String NO_SHARES =
            "-Dsomat.access.searches-a-minute=0 -Dsomat.access.prints-a-minute=0" + " -Dsomat.access.calls-a-minute=0";
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(10);

    private final Process process;
    private final Path data;
    private final int port;
    private final double secondsToReady;

    private Product(Process process, Path data, int port, double secondsToReady) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.secondsToReady = secondsToReady;
    }

    static Product start(Path script, Path data) throws IOException, InterruptedException {
        int port = freePort();
        long begun = System.nanoTime();
        var builder = new ProcessBuilder(
                        script.toString(), "run", "--data", data.toString(), "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("bench-run.txt").toFile());
        builder.environment().put("SOMAT_BUILT", "yes");
        // One account asks here for what a whole office would.
        builder.environment().merge("JAVA_TOOL_OPTIONS", NO_SHARES, (given, ours) -> given + " " + ours);
        var process = builder.start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE_NS) {
                throw new IOException("the product did not start: " + Files.readString(data.resolve("bench-run.txt")));
            }
            Thread.sleep(10);
        }
        return new Product(process, data, port, (System.nanoTime() - begun) / 1e9);
    }

    private static boolean answers(int port) {
        try (var wire = new Wire(port)) {
            return wire.get("/api/v1/health").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Product unsealed() throws IOException {
        Visitor.unseal(port, BenchOffice.PASSPHRASE);
        return this;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** Of the product itself, without its database, in MB. */
    long resident() throws IOException {
        var found = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
    }

    /** A connection of our own to the PostgreSQL it runs on. */
    Connection database() throws IOException, SQLException {
        return database(data);
    }

    static Connection database(Path data) throws IOException, SQLException {
        int port = Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip());
        var password = Files.readString(data.resolve("postgres-password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/somat", "somat", password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
