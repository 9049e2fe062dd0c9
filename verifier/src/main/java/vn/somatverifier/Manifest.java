package vn.somatverifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an export says of itself: whose ledger it is, under which key, how long. All of it is checked elsewhere. */
record Manifest(String origin, String key, String fingerprint, long size) {

    private static final int LONGEST = 4_096;
    private static final Pattern FORM = Pattern.compile("""
            somat-ledger-export 1
            origin ([!-*,-~]+)
            key (\\S+)
            fingerprint ([0-9A-Z]{4}(?: [0-9A-Z]{4}){3})
            size (0|[1-9][0-9]{0,17})
            """);

    /** Null when the file is not exactly of the form that docs/ledger-format.md gives. */
    static @Nullable Manifest read(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST);
        }
        var text = Utf8.text(bytes);
        var form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? new Manifest(form.group(1), form.group(2), form.group(3), Long.parseLong(form.group(4)))
                : null;
    }
}
