package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the verifier says and how it exits. */
record Verdict(int exit, String said) {

    private static final Pattern FINDING = Pattern.compile("(?m)^[A-Z]+(?:_[A-Z]+)+(?: \\d+)?$");

    static Verdict on(Path folder, List<String> options) {
        var words = new ArrayList<>(List.of("verify", folder.toString()));
        words.addAll(options);
        return of(words.toArray(String[]::new));
    }

    static Verdict of(String... words) {
        var said = new ByteArrayOutputStream();
        int exit = Main.run(new PrintStream(said, true, UTF_8), words);
        return new Verdict(exit, said.toString(UTF_8));
    }

    List<String> findings() {
        return FINDING.matcher(said).results().map(found -> found.group()).toList();
    }

    /** Code and place of what is told first. */
    String first() {
        return findings().isEmpty() ? "nothing" : findings().getFirst();
    }
}
