package vn.somat.regulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;

/**
 * Gói quy định đã ký: a ZIP of one folder with files of a pack, and beside it {@code signature.txt}. What the ZIP itself
 * says (order, dates, compression) is not signed and counts for nothing.
 *
 * @param files bytes by name, without the folder
 */
record SignedFile(String folder, SortedMap<String, byte[]> files, PackSignature signature) {

    private static final String SIGNATURE = "signature.txt";
    private static final String FOLDER = "[A-Z][A-Z0-9]{0,9}-[A-Za-z0-9-]{1,28}";

    /** Refuses what is not of this form; whether the signature is right is asked separately. */
    static SignedFile read(byte[] zip) {
        var all = PackZip.read(zip);
        byte[] signature = all.remove(SIGNATURE);
        if (signature == null) {
            throw Refusal.invalid("file", "regulation.pack.unsigned");
        }
        String folder = null;
        var files = new TreeMap<String, byte[]>();
        for (var entry : all.entrySet()) {
            var parts = entry.getKey().split("/", -1);
            if (parts.length != 2 || !parts[0].matches(FOLDER) || folder != null && !folder.equals(parts[0])) {
                throw Refusal.invalid("file", "regulation.pack.one-folder");
            }
            folder = parts[0];
            files.put(parts[1], entry.getValue());
        }
        if (folder == null) {
            throw Refusal.invalid("file", "regulation.pack.one-folder");
        }
        return new SignedFile(folder, files, PackSignature.read(new String(signature, UTF_8)));
    }

    byte[] zip() {
        var all = new LinkedHashMap<String, byte[]>();
        files.forEach((name, bytes) -> all.put(folder + "/" + name, bytes));
        all.put(SIGNATURE, signature.file().getBytes(UTF_8));
        return PackZip.write(all);
    }

    List<String> carried() {
        return List.copyOf(files.keySet());
    }

    /** The text that is signed: it names every file by its SHA-256. */
    byte[] signed() {
        return SignedText.of(signature.signer(), signature.publicKey(), folder, files)
                .getBytes(UTF_8);
    }

    byte[] digest() {
        return SignedText.sha256(signed());
    }

    /** The pack as far as it stands in the file; an unknown or unreadable file is a fault. */
    Pack pack(@Nullable Instant known) {
        var read = new TreeMap<String, PackFile>();
        files.forEach((name, bytes) -> {
            var place = folder + "/" + name;
            if (!Pack.FILES.contains(name)) {
                throw new PackFault(place, 1, "no file of a pack has this name");
            }
            try {
                read.put(name, PackFile.read(place, new ByteArrayInputStream(bytes)));
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        });
        if (!read.containsKey("pack.yaml")) {
            throw new PackFault(folder + "/pack.yaml", 1, "the file is missing");
        }
        return new Pack(folder, read).known(known);
    }

    @Override
    public String toString() {
        return "SignedFile[" + folder + " " + files.keySet() + "]";
    }
}
