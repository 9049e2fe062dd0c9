package vn.somat.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** {@link Trap} as an agent that a product is started with. */
final class TrapJar {

    private TrapJar() {}

    /** Into a folder of traps. */
    static void pack(Path traps) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Trap.class.getName());
        var classes = Path.of("target/test-classes/vn/somat/faults");
        try (var jar = new JarOutputStream(Files.newOutputStream(traps.resolve("trap.jar")), manifest);
                var files = Files.list(classes)) {
            for (var file : files.filter(each -> each.getFileName().toString().matches("(Trap|Victim)(\\$.*)?\\.class"))
                    .toList()) {
                jar.putNextEntry(new JarEntry("vn/somat/faults/" + file.getFileName()));
                Files.copy(file, jar);
            }
        }
    }

    /** For {@code JAVA_TOOL_OPTIONS}. Classes that lie linked in the JDK's cache never pass an agent. */
    static String options(Path traps, String trap) {
        return "-XX:AOTMode=off -Dsomat.ledger.seal-every=1s -javaagent:" + traps.resolve("trap.jar") + "=" + traps
                + trap;
    }

    /** Unsets it, and sets it for a step. */
    static String at(Path traps, Step step, int nth, Victim victim) throws IOException {
        for (var sign : List.of(Trap.ARMED, Trap.SNAPPED)) {
            Files.deleteIfExists(traps.resolve(sign));
        }
        return options(traps, ",%s,%s,%s,%d,%s".formatted(step.type, step.method, step.left, nth, victim));
    }
}
