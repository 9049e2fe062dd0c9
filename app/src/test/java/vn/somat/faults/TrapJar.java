package vn.somat.faults;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import vn.somat.jar.Run;

/** {@link Trap} as an agent. */
final class TrapJar {

    /** Of a product that a trap may come to. */
    static final String OPTIONS =
            "-Dsomat.ledger.seal-every=1s -Dsomat.backups.look-every=2s -XX:+EnableDynamicAgentLoading";

    private TrapJar() {}

    /** Into a folder of traps. */
    static void pack(Path traps) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        for (var how : List.of("Premain-Class", "Agent-Class")) {
            manifest.getMainAttributes().putValue(how, Trap.class.getName());
        }
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
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

    /**
     * In the product from its start: for {@code JAVA_TOOL_OPTIONS}. Classes that lie linked in the JDK's cache never pass such
     * an agent, so it starts without the cache, and slowly.
     *
     * @param trap empty for the clock
     */
    static String fromTheStart(Path traps, String trap) {
        return OPTIONS + " -XX:AOTMode=off -javaagent:" + traps.resolve("trap.jar") + "=" + traps + trap;
    }

    /** In a product that is at work. */
    static void set(Run run, Path traps, Step step, int nth, Victim victim) throws Exception {
        Files.deleteIfExists(traps.resolve(Trap.SNAPPED));
        var product = VirtualMachine.attach("" + run.process.pid());
        try {
            product.loadAgent(traps.resolve("trap.jar").toString(), traps + step.trap(nth, victim));
        } catch (IOException gone) {
            if (!Files.exists(traps.resolve(Trap.SNAPPED))) { // else it snapped before it could say that it was set
                throw gone;
            }
        } finally {
            product.detach();
        }
    }
}
