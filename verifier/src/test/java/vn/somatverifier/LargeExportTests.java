package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As an inspector runs it: a program of its own, on an old laptop. */
class LargeExportTests {

    private static final int ENTRIES = 60_000;

    @TempDir
    Path folder;

    @Test
    @DisplayName("Sixty thousand entries are checked in a heap of 24 MB.")
    void aLargeExportNeedsLittleMemory() throws Exception {
        var office = new Office(Office.ORIGIN, new TestKey(1));
        for (int act = 0; act < ENTRIES; act++) {
            office.record(Office.line(act, Office.MORNING.plusMillis(act), "mat"));
        }
        office.seal(Office.MORNING.plus(Duration.ofMinutes(2)));
        office.close().evidence.writeTo(folder);

        var whole = Program.run("24m", folder);
        assertThat(whole.exit()).as(whole.said()).isEqualTo(Main.WHOLE);
        assertThat(whole.said()).contains(ENTRIES + " mục");

        var tooLittle = Program.run("6m", folder);
        assertThat(tooLittle.exit())
                .as("a heap too small says nothing about the evidence")
                .isEqualTo(Main.UNREADABLE);
    }

    private record Program(int exit, String said) {

        static Program run(String heap, Path folder) throws Exception {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java,
                            "-Xmx" + heap,
                            "-cp",
                            "target/classes",
                            "vn.somatverifier.Main",
                            "verify",
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Program(process.waitFor(), said);
        }
    }
}
