package vn.somat.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * {@code ./somat bench}: fills throw-away offices, runs the product on them, prints a table and writes a JSON. Leaves nothing
 * behind but the JSON.
 */
public final class Main {

    private Main() {}

    public static void main(String... words) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var script = Path.of(System.getProperty("somat.script"));
        var folder = Files.createTempDirectory(
                Path.of(System.getProperty("somat.bench.folder", "/var/tmp")), "somat-bench-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        var plan = Plan.of(script, folder, words);
        var sheet = new Sheet(out);
        try {
            new Bench(plan, sheet).run();
        } finally {
            sheet.print();
            sheet.write(plan.json(), Map.of("seed", plan.seed(), "quick", plan.quick()));
            out.println(plan.json());
        }
        System.exit(0);
    }

    private static void remove(Path folder) {
        try {
            Cleaning.remove(folder);
        } catch (java.io.IOException left) {
            System.err.println("left behind: " + folder);
        }
    }
}
