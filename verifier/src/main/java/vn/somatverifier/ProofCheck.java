package vn.somatverifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks one proof (kiểm tra bằng chứng) against the office's key and what the inspector brings. */
final class ProofCheck {

    private final Path file;
    private final @Nullable OfficeKey key;
    private final @Nullable Path entry;
    private final List<Witness> witnesses;
    private final Findings findings = new Findings();
    private long size;

    /**
     * @param entry holds the line of entries.jsonl that is to be proved; null for whatever has the proof's leaf hash
     * @param witnesses the checkpoints or QRs of the two sizes of a consistency proof
     */
    ProofCheck(Path file, @Nullable OfficeKey key, @Nullable Path entry, List<Witness> witnesses) {
        this.file = file;
        this.key = key;
        this.entry = entry;
        this.witnesses = witnesses;
    }

    Report run() throws IOException, Unusable {
        var proof = Proof.read(Files.readAllBytes(file));
        if (proof instanceof Proof.Inclusion inclusion) {
            check(inclusion);
        } else if (proof instanceof Proof.Consistency consistency) {
            check(consistency);
        } else {
            findings.add(Finding.of(Code.PROOF_MALFORMED));
        }
        return new Report(
                file,
                key,
                key != null,
                size,
                0,
                null,
                witnesses.size(),
                0,
                Collections.emptySortedMap(),
                0,
                findings.inOrder(),
                findings.notShown());
    }

    private void check(Proof.Inclusion proof) throws IOException, Unusable {
        if (key == null) {
            throw new Unusable("usage.proof-key");
        }
        size = proof.size();
        var checkpoint = Checkpoint.read(proof.checkpoint());
        var flaw = checkpoint == null ? Code.CHECKPOINT_MALFORMED : checkpoint.flaw(key);
        if (checkpoint == null || flaw != null) {
            findings.add(Finding.at(flaw == null ? Code.CHECKPOINT_MALFORMED : flaw, 1));
            return;
        }
        if (entry != null && !Arrays.equals(Hashing.leaf(line(entry)), proof.leafHash())) {
            findings.add(Finding.of(Code.PROOF_ENTRY_DIFFERS));
        }
        if (checkpoint.size() != proof.size()) {
            findings.add(Finding.at(Code.PROOF_SIZE, 0, proof.size(), checkpoint.size()));
        } else if (proof.index() < 0 || proof.index() >= proof.size()) {
            findings.add(Finding.at(Code.PROOF_INDEX, 0, proof.index(), proof.size()));
        } else if (!MerkleProof.includes(
                proof.leafHash(), proof.index(), proof.size(), proof.hashes(), checkpoint.root())) {
            findings.add(Finding.at(Code.PROOF_PATH, 0, proof.index()));
        }
    }

    private void check(Proof.Consistency proof) throws Unusable {
        size = proof.to();
        var older = witness(proof.from());
        var newer = witness(proof.to());
        if (older != null
                && newer != null
                && !MerkleProof.extendsTree(proof.from(), older.root(), proof.to(), newer.root(), proof.hashes())) {
            findings.add(Finding.at(Code.PROOF_CONSISTENCY, 0, proof.from(), proof.to()));
        }
    }

    /** The witness of this size; null when it cannot speak, which is found. */
    private @Nullable Witness witness(long size) throws Unusable {
        var witness = witnesses.stream()
                .filter(one -> one.size() == size)
                .findFirst()
                .orElseThrow(() -> new Unusable("usage.proof-witness", size));
        if (witness.signed() == null) {
            return witness;
        }
        if (key == null) {
            throw new Unusable("usage.proof-key");
        }
        return witness.isAcceptable(key, findings) ? witness : null;
    }

    private static byte[] line(Path file) throws IOException {
        try (var lines = new Lines(file)) {
            var line = lines.next();
            return line == null ? new byte[0] : line;
        }
    }
}
