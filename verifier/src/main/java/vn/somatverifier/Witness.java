package vn.somatverifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What left the building before the export was made (vật chứng): the QR of a printed page, or an older checkpoint.
 * Nobody who rewrites the ledger can rewrite these.
 *
 * @param shown as the inspector gave it, for the report
 * @param signed the checkpoint; null for a QR, which paper makes trustworthy and no signature
 */
record Witness(
        String shown,
        String origin,
        long size,
        byte[] root,
        @Nullable Checkpoint signed) {

    private static final Pattern QR = Pattern.compile("SOMAT1 ([!-*,-~]+) (0|[1-9][0-9]{0,17}) ([A-Za-z0-9+/=]{44})");

    /** Null when it is not the text of such a QR. */
    static @Nullable Witness qr(String text) {
        var form = QR.matcher(text.strip());
        if (!form.matches()) {
            return null;
        }
        var root = Base64Text.bytes(form.group(3), 32);
        return root == null
                ? null
                : new Witness("QR " + form.group(2), form.group(1), Long.parseLong(form.group(2)), root, null);
    }

    /** Null when the file does not hold one checkpoint. */
    static @Nullable Witness checkpoint(Path file) throws IOException {
        var note = Utf8.text(Files.readAllBytes(file));
        var checkpoint = note == null ? null : Checkpoint.read(note.stripTrailing() + "\n");
        return checkpoint == null
                ? null
                : new Witness(
                        String.valueOf(file.getFileName()),
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root(),
                        checkpoint);
    }

    /** Whether it can speak about the ledger of this key; finds why not. */
    boolean isAcceptable(OfficeKey key, Findings findings) {
        if (!origin.equals(key.name())) {
            findings.add(Finding.at(Code.WITNESS_FOREIGN, 0, shown, origin));
            return false;
        }
        if (signed != null && signed.flaw(key) != null) {
            findings.add(Finding.at(Code.WITNESS_FORGED, 0, shown));
            return false;
        }
        return true;
    }

    /** Compares with the tree of as many entries. */
    void compare(Tree tree, Findings findings) {
        if (!tree.hasRoot(root)) {
            var code = signed == null ? Code.WITNESS_DIFFERS : Code.HISTORY_FORKED;
            findings.add(Finding.at(code, 0, shown, size));
        }
    }
}
