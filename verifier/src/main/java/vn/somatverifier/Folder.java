package vn.somatverifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that holds an export (bản xuất): four files, each read as a stream. */
record Folder(Path path) {

    static final String MANIFEST = "manifest.txt";
    static final String ENTRIES = "entries.jsonl";
    static final String LEAVES = "leaves.txt";
    static final String CHECKPOINTS = "checkpoints.txt";

    static final List<String> FILES = List.of(MANIFEST, ENTRIES, LEAVES, CHECKPOINTS);

    private static final byte[] NO_HASH = new byte[0];

    Path file(String name) {
        return path.resolve(name);
    }

    Lines lines(String name) throws IOException {
        return new Lines(file(name));
    }

    List<String> missing() {
        return FILES.stream().filter(name -> !Files.isRegularFile(file(name))).toList();
    }

    /** The hash that a line of leaves.txt holds; of no length when it holds none. */
    static byte[] leaf(byte[] line) {
        var text = Utf8.text(line);
        var hash = text == null ? null : Base64Text.bytes(text, 32);
        return hash == null ? NO_HASH : hash;
    }
}
