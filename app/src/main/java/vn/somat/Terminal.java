package vn.somat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The person at the terminal: sentences in their language ({@code SOMAT_LANG=en} for English), and secrets, which are
 * typed unseen, or come from a file or the environment, never from the arguments of the process.
 */
final class Terminal {

    private static final ResourceBundle.Control ONLY_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Locale language;

    Terminal(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.language = Locale.of("en".equals(environment.get("SOMAT_LANG")) ? "en" : "vi");
    }

    Locale language() {
        return language;
    }

    /** What was asked for; on standard output. */
    void say(String code, Object... args) {
        out.println(words(code, args));
        out.flush();
    }

    /** A line that is data, not a sentence. */
    void print(String line) {
        out.println(line);
        out.flush();
    }

    /** How it goes and what went wrong; on standard error. */
    void tell(String code, Object... args) {
        err.println("somat: " + words(code, args));
        err.flush();
    }

    void tellPlainly(String sentence) {
        err.println("somat: " + sentence);
        err.flush();
    }

    /** How far it is: one line that changes in place on a screen, nothing where nobody watches. */
    void progress(String code, Object... args) {
        if (watched()) {
            err.print("\r" + words(code, args) + "\033[K");
            err.flush();
        }
    }

    void progressDone() {
        if (watched()) {
            err.println();
        }
    }

    /** The sentence; the first word of its key names the room whose texts it stands in. */
    String words(String code, Object... args) {
        var texts = ResourceBundle.getBundle("messages." + code.substring(0, code.indexOf('.')), language, ONLY_ASKED);
        var shown = Arrays.stream(args)
                .map(arg -> arg instanceof Instant moment ? MOMENT.format(moment) : arg)
                .toArray();
        return new MessageFormat(texts.getString(code), language).format(shown);
    }

    private boolean watched() {
        return environment("TERM").length() > 0
                && System.console() != null
                && System.console().isTerminal();
    }

    String environment(String name) {
        return environment.getOrDefault(name, "");
    }

    /** The passphrase; the caller wipes it. */
    char[] passphrase(Typed typed) {
        String file = typed.option("passphrase-file");
        if (file != null) {
            return firstLine(Path.of(file));
        }
        String set = environment("SOMAT_PASSPHRASE");
        if (!set.isEmpty()) {
            return set.toCharArray();
        }
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new UsageFault("command.passphrase.none");
        }
        char[] secret = console.readPassword("%s ", words("command.passphrase"));
        if (secret == null) {
            throw new UsageFault("command.passphrase.none");
        }
        return secret;
    }

    private static char[] firstLine(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer text = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            int end = 0;
            while (end < text.length() && text.get(end) != '\n' && text.get(end) != '\r') {
                end++;
            }
            char[] line = new char[end];
            text.get(line);
            Arrays.fill(text.array(), '\0');
            return line;
        } catch (IOException e) {
            throw new UsageFault("command.passphrase.file", file);
        }
    }
}
