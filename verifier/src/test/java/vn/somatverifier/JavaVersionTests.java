package vn.somatverifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the verifier is built for. Maven sets it; classes compiled by other means do not pass. */
class JavaVersionTests {

    private static final int JAVA_17 = 61;

    @Test
    @DisplayName("Every class of the verifier runs on a Java 17.")
    void runsOnJavaSeventeen() throws Exception {
        var classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var seen = new ArrayList<Path>();
        try (var files = Files.walk(classes)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                assertThat(major(file)).as(file.toString()).isEqualTo(JAVA_17);
                seen.add(file);
            }
        }
        assertThat(seen).hasSizeGreaterThan(30);
    }

    /** A class file says after its four magic bytes and its minor version what it needs at least. */
    private static int major(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }
}
