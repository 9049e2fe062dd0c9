package vn.somat.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the evidence for somebody who does not trust us, as docs/ledger-format.md says. In constant memory. */
@Service
public class Export {

    private static final String ENTRIES = "entries.jsonl";
    private static final String LEAVES = "leaves.txt";
    private static final String CHECKPOINTS = "checkpoints.txt";
    private static final String MANIFEST = "manifest.txt";

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
     * Seals the ledger and writes all that is sealed into {@code folder}, which must be empty or absent. The export is
     * itself an act and has its entry, which the next export will hold. Where writing fails nothing is left behind.
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
        seals.seal();
        var last = checkpoints.latest().orElseThrow(() -> Refusal.conflict("ledger.export.nothing"));
        try {
            writeEvidence(folder, last);
            // Last of all: a folder without it was never finished.
            Files.writeString(folder.resolve(MANIFEST), manifest(last));
        } catch (IOException | RuntimeException e) {
            clear(folder);
            throw e;
        }
        ledger.record(exported(last, actor));
        return last.size();
    }

    /**
     * The same as one zip, straight into {@code out}, which stays open: no copy of it is left on this machine. Recorded
     * before the first byte, for what has left the house cannot be taken back.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public long zip(OutputStream out, String actor) throws IOException {
        seals.seal();
        var last = checkpoints.latest().orElseThrow(() -> Refusal.conflict("ledger.export.nothing"));
        var unused = ledger.recordAlone(exported(last, actor));
        var zip = new ZipOutputStream(out);
        write(zip, "", last);
        zip.finish();
        return last.size();
    }

    /** The same as files of a folder within a zip that holds other things too. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public long into(ZipOutputStream zip, String folder, String actor) throws IOException {
        seals.seal();
        var last = checkpoints.latest().orElseThrow(() -> Refusal.conflict("ledger.export.nothing"));
        var unused = ledger.recordAlone(exported(last, actor));
        write(zip, folder, last);
        return last.size();
    }

    private void write(ZipOutputStream zip, String folder, Checkpoint last) throws IOException {
        zip.putNextEntry(new ZipEntry(folder + ENTRIES));
        tree.eachLeaf(last.size(), (leaf, hash) -> line(zip, leaf));
        zip.putNextEntry(new ZipEntry(folder + LEAVES));
        tree.eachHash(last.size(), hash -> line(zip, Base64.getEncoder().encode(hash)));
        zip.putNextEntry(new ZipEntry(folder + CHECKPOINTS));
        checkpoints.each(last.size(), note -> line(zip, note.getBytes(StandardCharsets.UTF_8)));
        zip.putNextEntry(new ZipEntry(folder + MANIFEST));
        zip.write(manifest(last).getBytes(StandardCharsets.UTF_8));
    }

    private static Entry exported(Checkpoint last, String actor) {
        return Entry.of("ledger.exported").by(actor).with("size", last.size());
    }

    private void writeEvidence(Path folder, Checkpoint last) throws IOException {
        try (var entries = file(folder, ENTRIES);
                var leaves = file(folder, LEAVES);
                var notes = file(folder, CHECKPOINTS)) {
            tree.eachLeaf(last.size(), (leaf, hash) -> {
                line(entries, leaf);
                line(leaves, Base64.getEncoder().encode(hash));
            });
            checkpoints.each(last.size(), note -> line(notes, note.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String manifest(Checkpoint last) {
        return "somat-ledger-export 1\norigin %s\nkey %s\nfingerprint %s\nsize %d\n"
                .formatted(last.origin(), seals.verifierKey(), seals.fingerprint(), last.size());
    }

    private static void clear(Path folder) throws IOException {
        for (var name : List.of(ENTRIES, LEAVES, CHECKPOINTS, MANIFEST)) {
            Files.deleteIfExists(folder.resolve(name));
        }
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
