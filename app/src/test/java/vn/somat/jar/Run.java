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
final class Run implements AutoCloseable {

    private static final Path SCRIPT = Path.of("..", "somat").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Process process;
    private final Path output;

    private Run(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Run start(Map<String, String> environment, String... words) throws IOException {
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
    static Run toTheEnd(Map<String, String> environment, String... words) throws Exception {
        var run = start(environment, words);
        run.awaitEnd();
        return run;
    }

    String said() throws IOException {
        return Files.readString(output, UTF_8);
    }

    int code() {
        return process.exitValue();
    }

    Run awaitReady() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("sẵn sàng: http://")) {
            assertThat(process.isAlive()).as("%s", said()).isTrue();
            assertThat(System.nanoTime()).as("%s", said()).isLessThan(deadline);
            Thread.sleep(50);
        }
        return this;
    }

    void awaitEnd() throws Exception {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("%s", said())
                .isTrue();
    }

    /** As Ctrl-C does. */
    void interrupt() throws Exception {
        new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
        awaitEnd();
    }

    void terminate() throws Exception {
        process.destroy();
        awaitEnd();
    }

    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    static HttpResponse<String> get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The folder its PostgreSQL works on. */
    Path clusterOfItsServer() {
        return process.descendants()
                .map(each -> arguments(each.pid()))
                .filter(line -> line.contains("/bin/postgres -D "))
                .map(line -> Path.of(line.split(" ")[2]))
                .findFirst()
                .orElseThrow();
    }

    /** The processes that name the folder in their arguments, our own aside. */
    static List<String> processesOn(Path folder) {
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
