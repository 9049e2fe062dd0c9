package vn.somatdb;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the helper programs, with an environment that holds nothing but a path and a locale. */
final class Programs {

    private Programs() {}

    static ProcessBuilder prepare(Path folder, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        environment.put("LC_ALL", "C");
        return builder;
    }

    /** Runs to the end.
     *
     * @throws DatabaseTrouble with {@code failure} and the program's last words when it ends with anything but 0
     */
    static void run(Path folder, List<String> command, String failure) {
        try {
            Process process = prepare(folder, command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .start();
            List<String> output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (process.waitFor() != 0) {
                throw DatabaseTrouble.withOutput(failure, output);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble(failure + " " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble(failure + " It was interrupted.", e);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble("Waiting for PostgreSQL was interrupted.", e);
        }
    }

    /** Sends a signal such as INT. A process that is gone already is no error. */
    static void signal(String name, long pid) {
        try {
            prepare(Path.of("/"), List.of("sh", "-c", "kill -" + name + " " + pid + " 2>/dev/null || true"))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot signal the process " + pid + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
