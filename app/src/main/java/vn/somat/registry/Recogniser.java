package vn.somat.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Nhận dạng chữ: the Tesseract of the distribution, with Vietnamese, as a process of its own for one page at a time. Picture and
 * text go through pipes and lie nowhere; its time, its memory and what it may say are bounded. Thread-safe.
 */
@Component
@EnableConfigurationProperties(RecognitionSettings.class)
class Recogniser {

    private static final int MOST_SAID = 1 << 20;
    private static final long ASKED_FOR = TimeUnit.SECONDS.toMillis(10);
    private static final String LANGUAGE = "vie";

    private final RecognitionSettings settings;
    private volatile boolean there;
    private volatile long asked = Long.MIN_VALUE;

    Recogniser(RecognitionSettings settings) {
        this.settings = settings;
    }

    /** The page took too long, or the program broke off. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed() {
            super("not recognised", null, false, false);
        }
    }

    /** Whether the program is installed, with Vietnamese; looked at again after a while when it is not. */
    boolean isThere() {
        long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        if (!there && (asked == Long.MIN_VALUE || now - asked > ASKED_FOR)) {
            asked = now;
            try {
                there = said(List.of("--list-langs"), new byte[0])
                        .lines()
                        .anyMatch(line -> line.strip().equals(LANGUAGE));
            } catch (Failed absent) {
                there = false;
            }
        }
        return there;
    }

    /** @param png one page */
    String read(byte[] png) throws Failed {
        return said(List.of("stdin", "stdout", "-l", LANGUAGE, "--psm", "3"), png);
    }

    private String said(List<String> words, byte[] in) throws Failed {
        Process process;
        try {
            process = started(words);
        } catch (IOException absent) {
            throw new Failed();
        }
        try {
            var said =
                    CompletableFuture.supplyAsync(() -> drained(process.getInputStream()), Thread::startVirtualThread);
            Thread.startVirtualThread(() -> fed(process.getOutputStream(), in));
            var text = said.get(settings.page().toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Failed();
            }
            return text;
        } catch (TimeoutException | ExecutionException tooMuch) {
            throw new Failed();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The shell only bounds the memory and makes way for the program. */
    private Process started(List<String> words) throws IOException {
        var all = new java.util.ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "ulimit -v " + settings.memory().toKilobytes() + "; exec nice -n 10 \"$0\" \"$@\"",
                settings.program()));
        all.addAll(words);
        var builder = new ProcessBuilder(all).directory(Path.of("/").toFile()).redirectError(Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("TESSDATA_PREFIX"));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static String drained(InputStream in) {
        try (in) {
            var said = new ByteArrayOutputStream();
            said.write(in.readNBytes(MOST_SAID));
            return said.toString(StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    private static void fed(OutputStream out, byte[] in) {
        try (out) {
            out.write(in);
        } catch (IOException gone) {
            // It ended before it had read all; its exit says so.
        }
    }
}
