package vn.somat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The measuring in small, as it is typed. Runs after the jar was built; what it measures on a busy machine says nothing. */
class BenchTests {

    private static final Path SCRIPT = Path.of("..", "somat").toAbsolutePath().normalize();

    @Test
    @DisplayName("./somat bench --quick measures every part, and what it filled is found whole by the verifier.")
    void measuresEveryPart(@TempDir Path folder) throws Exception {
        var json = folder.resolve("bench.json");
        var output = folder.resolve("said.txt");
        var builder = new ProcessBuilder(
                        SCRIPT.toString(), "bench", "--quick", "--sizes", "300,900", "--json", json.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("SOMAT_BUILT", "yes", "SOMAT_LANG", "en"));
        var process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s", Files.readString(output)).isZero();
        var measured = new JsonMapper().readTree(Files.readString(json)).path("measured");
        var what = measured.values().stream()
                .map(line -> line.path("what").asString())
                .toList();
        for (var part : List.of(
                "sealing a file",
                "filling",
                "start to ready",
                "search",
                "slowest of",
                "an ordinary paper by hand",
                "a secret paper by hand",
                "raw durable inserts",
                "registrations by the API, 8",
                "registrations at the desk, 8",
                "full verification",
                "one more paper",
                "as PDF")) {
            assertThat(what).as("%s", part).anyMatch(line -> line.contains(part));
        }
    }
}
