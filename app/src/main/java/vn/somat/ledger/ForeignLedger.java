package vn.somat.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.vault.Signatures;

/**
 * Nhật ký của cơ quan khác: reads an export as {@link Export#zip} writes it, counts its tree anew from its entries, and holds it
 * against its last checkpoint and the key it has to be signed with. In constant memory. The verifier knows more; this is what
 * must be right before anything that rests on it is taken over.
 */
@Service
public class ForeignLedger {

    private static final String ENTRIES = "entries.jsonl";
    private static final String CHECKPOINTS = "checkpoints.txt";
    private static final String SIGNED = "\u2014 ";

    private final Signatures signatures;

    ForeignLedger(Signatures signatures) {
        this.signatures = signatures;
    }

    /** @param root in Base64 */
    public record Head(String origin, long size, String root) {}

    /** One note of the row of checkpoints. */
    private record Note(String text, String signature) {}

    /**
     * @param zip is read to its end, and not closed
     * @param publicKey whose signature counts
     * @param bears what one entry at least must be, so that the ledger is the one that is meant
     */
    public Head check(InputStream zip, byte[] publicKey, Predicate<String> bears) throws IOException {
        var frontier = new Frontier(0, List.of());
        boolean borne = false;
        Note last = null;
        var files = new BoundedZip(zip, ForeignLedger::refused);
        for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
            var lines = new BoundedLines(files);
            if (file.getName().equals(ENTRIES)) {
                for (var line = lines.next(); line != null; line = lines.next()) {
                    frontier.append(Hashes.leaf(line.getBytes(StandardCharsets.UTF_8)));
                    borne = borne || bears.test(line);
                }
            } else if (file.getName().equals(CHECKPOINTS)) {
                last = last(lines);
            }
        }
        if (!borne || last == null) {
            throw refused();
        }
        return head(last, publicKey, frontier);
    }

    private Head head(Note note, byte[] publicKey, Frontier frontier) {
        var lines = note.text().split("\n", -1);
        var origin = lines[0];
        var root = Base64.getEncoder().encodeToString(frontier.root());
        if (lines.length < 4
                || !lines[1].equals(String.valueOf(frontier.size()))
                || !lines[2].equals(root)
                || !signed(note, origin, publicKey)) {
            throw refused();
        }
        return new Head(origin, frontier.size(), root);
    }

    private boolean signed(Note note, String origin, byte[] publicKey) {
        var typed = SIGNED + origin + " ";
        if (!note.signature().startsWith(typed)) {
            return false;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(note.signature().substring(typed.length()));
            return bytes.length > 4
                    && Arrays.equals(SignedNote.keyHash(origin, publicKey), Arrays.copyOf(bytes, 4))
                    && signatures.verify(
                            publicKey,
                            note.text().getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(bytes, 4, bytes.length));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static @Nullable Note last(BoundedLines lines) throws IOException {
        Note last = null;
        var text = new StringBuilder();
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith(SIGNED)) {
                last = new Note(text.toString(), line);
                text.setLength(0);
            } else if (!line.isEmpty()) {
                text.append(line).append('\n');
                if (text.length() > BoundedLines.LONGEST) {
                    throw refused();
                }
            }
        }
        return last;
    }

    private static Refusal refused() {
        return Refusal.conflict("ledger.foreign.broken");
    }
}
