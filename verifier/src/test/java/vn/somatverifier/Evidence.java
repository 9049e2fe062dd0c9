package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An export in memory that a forger can lay hands on: lines as lists, and at last the bytes of each file. */
final class Evidence {

    String manifest = "";
    final List<String> entries = new ArrayList<>();
    final List<String> leaves = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    private final Map<String, UnaryOperator<String>> last = new LinkedHashMap<>();

    Evidence copy() {
        var copy = new Evidence();
        copy.manifest = manifest;
        copy.entries.addAll(entries);
        copy.leaves.addAll(leaves);
        copy.notes.addAll(notes);
        return copy;
    }

    void entry(int index, UnaryOperator<String> change) {
        var before = entries.get(index);
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("nothing changed at " + index);
        }
        entries.set(index, after);
    }

    void note(int number, UnaryOperator<String> change) {
        notes.set(number - 1, change.apply(notes.get(number - 1)));
    }

    /** Writes the list of leaves anew, as a careful forger would. */
    Evidence relist() {
        leaves.clear();
        hashes().forEach(hash -> leaves.add(TestKey.base64(hash)));
        return this;
    }

    /** At the very end, the whole text of a file. */
    void file(String name, UnaryOperator<String> change) {
        last.put(name, change);
    }

    List<byte[]> hashes() {
        return entries.stream().map(line -> Rfc6962.leaf(line.getBytes(UTF_8))).toList();
    }

    byte[] root(int size) {
        return Rfc6962.root(hashes().subList(0, size));
    }

    /** By name; an absent file was deleted. */
    Map<String, byte[]> files() {
        var texts = new TreeMap<String, String>();
        texts.put(Folder.MANIFEST, manifest);
        texts.put(Folder.ENTRIES, lines(entries));
        texts.put(Folder.LEAVES, lines(leaves));
        texts.put(Folder.CHECKPOINTS, lines(notes));
        last.forEach((name, change) -> texts.computeIfPresent(name, (same, text) -> change.apply(text)));
        var files = new TreeMap<String, byte[]>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        files.values().removeIf(bytes -> new String(bytes, UTF_8).equals(DELETED));
        return files;
    }

    /** What a change of a whole file answers to delete it. */
    static final String DELETED = "deleted";

    Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
