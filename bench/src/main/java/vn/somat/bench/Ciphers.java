package vn.somat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import vn.somat.vault.BulkCipher;

/** How fast files are sealed, beside what OpenSSL gives for the same cipher, one thread each. In MB a second. */
final class Ciphers {

    private static final Pattern SPEED = Pattern.compile("(?m)^AES-256-GCM\\s+([0-9.]+)k");
    private static final int SIZE = 64 << 20;

    private final BulkCipher cipher = new BulkCipher();
    private final byte[] plain = new byte[SIZE];
    private final double seconds;

    Ciphers(double seconds) {
        this.seconds = seconds;
        new Random(1).nextBytes(plain);
    }

    interface Turn {
        long bytes() throws IOException;
    }

    double openssl() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "openssl",
                        "speed",
                        "-seconds",
                        Integer.toString((int) Math.max(1, seconds)),
                        "-bytes",
                        "65536",
                        "-evp",
                        "aes-256-gcm")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        var found = SPEED.matcher(said);
        if (!found.find()) {
            throw new IOException("openssl said: " + said);
        }
        return Double.parseDouble(found.group(1)) / 1000;
    }

    double inMemory() throws IOException {
        return rate(() -> {
            cipher.inMemory(plain);
            return SIZE;
        });
    }

    /** Every byte counts twice: sealed into the file, and opened again. */
    double throughFile(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "sealed", "");
        try {
            return rate(() -> {
                cipher.toFile(plain, file);
                return SIZE + cipher.fromFile(file);
            });
        } finally {
            Files.delete(file);
        }
    }

    /** The same without a cipher: what the file system leaves room for. */
    double plainFile(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "plain", "");
        var room = new byte[1 << 16];
        try {
            return rate(() -> {
                try (var out = Files.newOutputStream(file)) {
                    for (int at = 0; at < SIZE; at += room.length) {
                        out.write(plain, at, room.length);
                    }
                }
                long back = 0;
                try (var in = Files.newInputStream(file)) {
                    for (int read = in.read(room); read >= 0; read = in.read(room)) {
                        back += read;
                    }
                }
                return SIZE + back;
            });
        } finally {
            Files.delete(file);
        }
    }

    private double rate(Turn turn) throws IOException {
        // Until Java has compiled it: before that AES is many times slower.
        for (long warm = System.nanoTime(); System.nanoTime() - warm < seconds * 1e9; ) {
            turn.bytes();
        }
        long bytes = 0;
        long begun = System.nanoTime();
        do {
            bytes += turn.bytes();
        } while (System.nanoTime() - begun < seconds * 1e9);
        return bytes * 1e3 / (System.nanoTime() - begun);
    }
}
