package vn.somat.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.somatverifier.Main;

/**
 * The independent check of a whole export, beside hashing the bytes of its entries once, on one thread.
 *
 * @param whole whether the check found nothing
 */
record Verification(boolean whole, long entries, double megabytes, double seconds, double rawSeconds, String said) {

    static Verification of(Path export) throws IOException {
        var said = new ByteArrayOutputStream();
        double raw = raw(export);
        double best = Double.MAX_VALUE;
        int code = 0;
        // The second turn is the one that counts: the first warms the machine up.
        for (int turn = 0; turn < 2; turn++) {
            said.reset();
            long begun = System.nanoTime();
            code = Main.run(
                    new PrintStream(said, false, StandardCharsets.UTF_8), "verify", export.toString(), "--lang", "en");
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        var file = export.resolve("entries.jsonl");
        long entries;
        try (var lines = Files.lines(export.resolve("leaves.txt"))) {
            entries = lines.count();
        }
        return new Verification(
                code == 0,
                entries,
                Files.size(file) / 1e6,
                best,
                Math.min(raw, raw(export)),
                said.toString(StandardCharsets.UTF_8));
    }

    private static double raw(Path export) throws IOException {
        try (var in = Files.newInputStream(export.resolve("entries.jsonl"))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            long begun = System.nanoTime();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            digest.digest();
            return (System.nanoTime() - begun) / 1e9;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    double ratio() {
        return rawSeconds / seconds;
    }
}
