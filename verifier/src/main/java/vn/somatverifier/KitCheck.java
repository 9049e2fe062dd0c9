package vn.somatverifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the list of an inspector's kit (bộ hồ sơ cho đoàn kiểm tra): signed by the key of the ledger that is in it, every file as it is
 * listed, none besides. The ledger itself is checked as any export.
 */
final class KitCheck {

    static final String LIST = "kit.txt";
    static final String LEDGER = "nhat-ky";

    private static final Pattern FORM = Pattern.compile("""
            (somat-kit 1
            made [0-9TZ:-]{20}
            (?:file [0-9a-f]{64} [A-Za-z0-9./-]{1,100}
            )+)
            \u2014 ([!-*,-~]+) ([A-Za-z0-9+/=]{92})
            """);

    private final Path folder;
    private final Texts texts;
    private final PrintStream out;

    KitCheck(Path folder, Texts texts, PrintStream out) {
        this.folder = folder.toAbsolutePath().normalize();
        this.texts = texts;
        this.out = out;
    }

    /** Whether all of it is as the office signed it; what is not is told. */
    boolean run(@Nullable OfficeKey trusted) throws IOException {
        var list = Utf8.text(Files.readAllBytes(folder.resolve(LIST)));
        var form = FORM.matcher(list == null ? "" : list);
        if (!form.matches()) {
            return tell("kit.malformed");
        }
        var manifest = Manifest.read(folder.resolve(LEDGER).resolve(Folder.MANIFEST));
        var key = trusted != null ? trusted : manifest == null ? null : OfficeKey.read(manifest.key());
        var signature = Base64Text.bytes(form.group(3), 68);
        if (key == null
                || signature == null
                || !form.group(2).equals(key.name())
                || !key.hasHash(Arrays.copyOf(signature, 4))
                || !key.signed(Utf8.bytes(form.group(1)), Arrays.copyOfRange(signature, 4, 68))) {
            return tell("kit.signature");
        }
        return files(form.group(1));
    }

    /** At the end, so that a whole ledger is not taken for a whole kit. */
    void tellAgain() {
        var unused = tell("kit.not-whole");
    }

    private boolean files(String list) throws IOException {
        var listed = new TreeMap<String, String>();
        list.lines().filter(line -> line.startsWith("file ")).forEach(line -> {
            var parts = line.split(" ");
            listed.put(parts[2], parts[1]);
        });
        boolean whole = true;
        for (var file : listed.entrySet()) {
            var path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
                whole = tell("kit.missing", file.getKey());
            } else if (!sum(path).equals(file.getValue())) {
                whole = tell("kit.changed", file.getKey());
            }
        }
        for (var name : there()) {
            if (!listed.containsKey(name) && !name.equals(LIST)) {
                whole = tell("kit.added", name);
            }
        }
        if (whole) {
            out.println(texts.say("kit.whole", listed.size()));
        }
        return whole;
    }

    private Set<String> there() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private boolean tell(String key, Object... details) {
        out.println(texts.say(key, details));
        return false;
    }

    private static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
