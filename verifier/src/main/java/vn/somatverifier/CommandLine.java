package vn.somatverifier;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was asked for (dòng lệnh): a command, what to check, and options, of which some may be given several times. */
final class CommandLine {

    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "verify", Set.of("--key", "--fingerprint", "--qr", "--checkpoint", "--lang"),
            "verify-kit", Set.of("--key", "--fingerprint", "--qr", "--checkpoint", "--lang"),
            "verify-proof", Set.of("--key", "--entry", "--qr", "--checkpoint", "--lang"));

    private final String command;
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> targets = new ArrayList<>();

    CommandLine(String... words) throws Unusable {
        var rest = Arrays.asList(words).iterator();
        command = rest.hasNext() ? rest.next() : "";
        var known = OPTIONS.get(command);
        if (known == null) {
            throw new Unusable("usage.command");
        }
        while (rest.hasNext()) {
            read(rest.next(), rest, known);
        }
        if (targets.size() != 1) {
            throw new Unusable("usage.one-target");
        }
    }

    private void read(String word, Iterator<String> rest, Set<String> known) throws Unusable {
        if (!word.startsWith("--")) {
            targets.add(word);
        } else if (!known.contains(word)) {
            throw new Unusable("usage.option", word);
        } else if (!rest.hasNext()) {
            throw new Unusable("usage.value", word);
        } else {
            options.computeIfAbsent(word, first -> new ArrayList<>()).add(rest.next());
        }
    }

    boolean isForProof() {
        return command.equals("verify-proof");
    }

    boolean isForKit() {
        return command.equals("verify-kit");
    }

    Path target() throws Unusable {
        return path(targets.get(0));
    }

    @Nullable
    OfficeKey key() throws Unusable {
        var text = last("--key");
        var key = text == null ? null : OfficeKey.read(text.strip());
        if (text != null && key == null) {
            throw new Unusable("usage.key");
        }
        return key;
    }

    @Nullable
    String fingerprint() throws Unusable {
        var text = last("--fingerprint");
        var fingerprint = text == null ? null : Fingerprint.typed(text);
        if (text != null && fingerprint == null) {
            throw new Unusable("usage.fingerprint");
        }
        return fingerprint;
    }

    @Nullable
    Path entry() throws Unusable {
        var text = last("--entry");
        return text == null ? null : path(text);
    }

    List<Witness> witnesses() throws Unusable, IOException {
        var witnesses = new ArrayList<Witness>();
        for (var text : options.getOrDefault("--qr", List.of())) {
            witnesses.add(usable(Witness.qr(text), "usage.qr", text));
        }
        for (var file : options.getOrDefault("--checkpoint", List.of())) {
            witnesses.add(usable(Witness.checkpoint(path(file)), "usage.checkpoint", file));
        }
        return witnesses;
    }

    /** The language that was asked for, whatever else is wrong with the words. */
    static Texts texts(String... words) {
        int at = Arrays.asList(words).indexOf("--lang");
        var texts = at >= 0 && at + 1 < words.length ? Texts.in(words[at + 1]) : null;
        return texts == null ? Texts.vietnamese() : texts;
    }

    private @Nullable String last(String option) {
        var values = options.get(option);
        return values == null ? null : values.get(values.size() - 1);
    }

    private static Witness usable(@Nullable Witness witness, String otherwise, String given) throws Unusable {
        if (witness == null) {
            throw new Unusable(otherwise, given);
        }
        return witness;
    }

    private static Path path(String text) throws Unusable {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Unusable("usage.path", text);
        }
    }
}
