package vn.somat.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.somatverifier.Main;

/** Evidence from somebody who does not want it read: a proof, or one file of an export. It is whole, tampered with, or unreadable. */
final class VerifierFuzz {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    private static final List<String> FILES = List.of("manifest.txt", "entries.jsonl", "leaves.txt", "checkpoints.txt");
    private static final Path FOLDER = folder();

    private VerifierFuzz() {}

    static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        var theirs = Arrays.copyOfRange(data, 1, data.length);
        int chosen = (data[0] & 0xff) % (FILES.size() + 1);
        Fuzzed.read(() -> {
            if (chosen == FILES.size()) {
                var proof = Files.write(FOLDER.resolve("proof.txt"), theirs);
                Main.run(NOWHERE, "verify-proof", proof.toString());
                return;
            }
            for (var file : FILES) {
                Files.write(FOLDER.resolve(file), file.equals(FILES.get(chosen)) ? theirs : new byte[0]);
            }
            Main.run(NOWHERE, "verify", FOLDER.toString());
        });
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("somat-fuzz");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
