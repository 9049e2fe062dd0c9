package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One tampering in the making: the good office, the export as the inspector gets it, and what the inspector brings. */
final class Scene {

    /** All tamperings by the name they have in docs/tampering-catalogue.md. */
    static final Map<String, Consumer<Scene>> TAMPERINGS = new LinkedHashMap<>();

    static {
        TAMPERINGS.putAll(TamperedEntries.ALL);
        TAMPERINGS.putAll(TamperedFiles.ALL);
        TAMPERINGS.putAll(TamperedCheckpoints.ALL);
        TAMPERINGS.putAll(TamperedByTheOffice.ALL);
        TAMPERINGS.putAll(TamperedSignatures.ALL);
        TAMPERINGS.putAll(TamperedPostings.ALL);
        TAMPERINGS.putAll(TamperedProofs.ALL);
    }

    final Office office = Office.good();
    Evidence export = office.evidence.copy();

    private final List<String> options = new ArrayList<>();
    private final Map<String, byte[]> brought = new TreeMap<>();
    private String command = "verify";

    static Scene of(String tampering) {
        var scene = new Scene();
        Objects.requireNonNull(TAMPERINGS.get(tampering), tampering).accept(scene);
        return scene;
    }

    /** What the inspector brings along. */
    void bring(String option, String value) {
        options.addAll(List.of(option, value));
    }

    /** The same, in a file beside the export. */
    void bringFile(String option, String name, String content) {
        brought.put(name, content.getBytes(UTF_8));
        bring(option, name);
    }

    /** It is about one proof and not about an export. */
    void prove(Map<String, Object> proof) {
        proveText(CanonicalText.of(new TreeMap<>(proof)));
    }

    void proveText(String json) {
        command = "verify-proof";
        brought.put("proof.json", json.getBytes(UTF_8));
    }

    /** Only the files that the good export has not or has otherwise; absent ones are mapped to nothing. */
    Map<String, Optional<byte[]>> changedFiles() {
        var good = office.evidence.files();
        var changed = new TreeMap<String, Optional<byte[]>>();
        brought.forEach((name, bytes) -> changed.put(name, Optional.of(bytes)));
        var files = export.files();
        for (var name : good.keySet()) {
            if (!Arrays.equals(good.get(name), files.get(name))) {
                changed.put(name, Optional.ofNullable(files.get(name)));
            }
        }
        return changed;
    }

    /** The words of the command line, one a line, with the files named relatively. */
    List<String> words() {
        var words = new ArrayList<>(List.of(command, command.equals("verify") ? "." : "proof.json"));
        words.addAll(options);
        return words;
    }

    Verdict play(Path folder) throws IOException {
        for (var files : List.of(export.files(), brought)) {
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        return Verdict.of(words().stream()
                .map(word -> word.equals(".") || brought.containsKey(word)
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new));
    }
}
