package vn.somat.jar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./somat} as a process of its own, with everything it says. */
public final class Run implements AutoCloseable {

    private static final Path SCRIPT = Path.of("..", "somat").toAbsolutePath().normalize();
    private static final String READY = "sẵn sàng: http://";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public final Process process;
    private final Path output;

    private Run(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static Run start(Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(words));
        var output = Files.createTempFile("somat-run-", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SOMAT_BUILT", "yes"); // the jar of this very build
        return new Run(builder.start(), output);
    }

    /** Runs to its end; answers the exit code. */
    public static Run toTheEnd(Map<String, String> environment, String... words) throws Exception {
        var run = start(environment, words);
        run.awaitEnd();
        return run;
    }

    public String said() throws IOException {
        return Files.readString(output, UTF_8);
    }

    public int code() {
        return process.exitValue();
    }

    public Run awaitReady() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(READY)) {
            assertThat(process.isAlive()).as("%s", said()).isTrue();
            assertThat(System.nanoTime()).as("%s", said()).isLessThan(deadline);
            Thread.sleep(50);
        }
        return this;
    }

    /** False when it ended before it was ready. */
    public boolean readyBeforeItsEnd() throws Exception {
        while (process.isAlive()) {
            if (said().contains(READY)) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    public void awaitEnd() throws Exception {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("%s", said())
                .isTrue();
    }

    /** As Ctrl-C does. */
    public void interrupt() throws Exception {
        new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
        awaitEnd();
    }

    public void terminate() throws Exception {
        process.destroy();
        awaitEnd();
    }

    public void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    public static HttpResponse<String> get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The folder its PostgreSQL works on. */
    public Path clusterOfItsServer() {
        return Path.of(arguments(itsServer().pid()).split(" ")[2]);
    }

    /** Its PostgreSQL. */
    public ProcessHandle itsServer() {
        return process.descendants()
                .filter(each -> arguments(each.pid()).contains("/bin/postgres -D "))
                .findFirst()
                .orElseThrow();
    }

    /** The processes that name the folder in their arguments, our own aside. */
    public static List<String> processesOn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(each -> each.pid() != ProcessHandle.current().pid())
                .map(each -> arguments(each.pid()))
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }

    private static String arguments(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() throws Exception {
        kill();
        Files.deleteIfExists(output);
    }
}
