package vn.somat.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the evidence for somebody who does not trust us, as docs/ledger-format.md says. In constant memory. */
@Service
public class Export {

    private final TreeStore tree;
    private final CheckpointStore checkpoints;
    private final Seals seals;
    private final Ledger ledger;

    Export(TreeStore tree, CheckpointStore checkpoints, Seals seals, Ledger ledger) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.seals = seals;
        this.ledger = ledger;
    }

    /**
     * Writes into {@code folder}, which must be empty or absent. The export is itself an act and has its entry. Call
     * {@link Seals#seal()} before, so that the last entries are signed.
     *
     * @return how many entries were written
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public long write(Path folder, String actor) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw Refusal.conflict("ledger.export.not-empty");
            }
        }
        var last = checkpoints.latest().orElseThrow(() -> Refusal.conflict("ledger.export.nothing"));
        try (var entries = file(folder, "entries.jsonl");
                var leaves = file(folder, "leaves.txt");
                var notes = file(folder, "checkpoints.txt")) {
            tree.eachLeaf(last.size(), (leaf, hash) -> {
                line(entries, leaf);
                line(leaves, Base64.getEncoder().encode(hash));
            });
            checkpoints.each(note -> line(notes, note.getBytes(StandardCharsets.UTF_8)));
        }
        Files.writeString(
                folder.resolve("manifest.txt"),
                "somat-ledger-export 1\norigin %s\nkey %s\nsize %d\n"
                        .formatted(last.origin(), seals.verifierKey(), last.size()));
        ledger.record(Entry.of("ledger.exported").by(actor).with("size", last.size()));
        return last.size();
    }

    private static OutputStream file(Path folder, String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
    }

    private static void line(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
