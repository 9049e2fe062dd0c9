package vn.somatdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A real second process that has a data folder open. */
final class OtherRun implements AutoCloseable {

    final Process process;
    final long server;

    private OtherRun(Process process, long server) {
        this.process = process;
        this.server = server;
    }

    static OtherRun on(Path home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldOpen.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ready ")) {
                return new OtherRun(process, Long.parseLong(line.substring(6)));
            }
        }
        throw new IOException("the other run did not come up");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
