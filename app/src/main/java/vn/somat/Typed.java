package vn.somat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somatdb.EmbeddedPostgres;

/**
 * What was typed behind {@code ./somat}, understood as a whole or not at all: a verb, its options, the words left over.
 * Nothing secret is ever among it; every user of a machine can read the arguments of a process.
 */
record Typed(Verb verb, Map<String, String> options, List<String> words) {

    private static final int HIGHEST_PORT = 65_535;

    static Typed from(String... typed) {
        if (typed.length == 0) {
            throw new UsageFault("command.none");
        }
        Verb verb = Verb.of(typed[0]).orElseThrow(() -> new UsageFault("command.unknown", typed[0]));
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 1; i < typed.length; i++) {
            if (!typed[i].startsWith("--")) {
                words.add(typed[i]);
                continue;
            }
            String[] parts = typed[i].substring(2).split("=", 2);
            if (verb.flag(parts[0])) {
                options.put(parts[0], "");
            } else if (!verb.takes(parts[0])) {
                throw new UsageFault("command.option.unknown", verb.typed(), "--" + parts[0]);
            } else if (parts.length == 2) {
                options.put(parts[0], parts[1]);
            } else if (i + 1 < typed.length) {
                options.put(parts[0], typed[++i]);
            } else {
                throw new UsageFault("command.option.value", "--" + parts[0]);
            }
        }
        if (words.size() != verb.words()) {
            throw new UsageFault("command.words", verb.typed(), verb.words(), words.size());
        }
        return new Typed(verb, Map.copyOf(options), List.copyOf(words));
    }

    @Nullable
    String option(String name) {
        return options.get(name);
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    /** The one word: a file or a folder. */
    Path path() {
        return Path.of(words.getFirst()).toAbsolutePath();
    }

    Path data() {
        String folder = option("data");
        return folder == null
                ? EmbeddedPostgres.defaultHome()
                : Path.of(folder).toAbsolutePath().normalize();
    }

    /** An option nothing can be done without. */
    String required(String name) {
        String value = option(name);
        if (value == null) {
            throw new UsageFault("command.option.missing", verb.typed(), "--" + name);
        }
        return value;
    }

    int number(String name, String otherwise) {
        String typed = options.getOrDefault(name, otherwise);
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new UsageFault("command.option.number", "--" + name, typed);
        }
    }

    /** @param otherwise when none was typed */
    int port(int otherwise) {
        int port = number("port", "" + otherwise);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new UsageFault("command.port", "" + port);
        }
        return port;
    }
}
