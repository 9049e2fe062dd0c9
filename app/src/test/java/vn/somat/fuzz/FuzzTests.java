package vn.somat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every parser against a coverage-guided fuzzer, in a process of its own for some seconds ({@code -Dsomat.fuzz.seconds}). */
class FuzzTests {

    private static final int SECONDS = Integer.getInteger("somat.fuzz.seconds", 15);

    @Test
    @DisplayName("Whatever is brought to a parser, it answers or refuses.")
    void answersOrRefuses(@TempDir Path folder) throws IOException, InterruptedException {
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Jazzer.class.getName(),
                        "--target_class=" + EveryParserFuzz.class.getName(),
                        "--instrumentation_includes=vn.somat.**:vn.somatverifier.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-max_total_time=" + SECONDS,
                        "-max_len=4096",
                        "-timeout=10",
                        // What it would measure is the most this process had before it became another; the heap is
                        // bounded.
                        "-rss_limit_mb=0",
                        "-seed=20260301",
                        Files.createDirectory(folder.resolve("corpus")).toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(SECONDS + 120L, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", Files.readString(said)).isZero();
        assertThat(Files.readString(said)).contains("Done ");
    }
}
