package vn.somat.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.vault.Sealing;

/**
 * Signs what the ledger holds (niêm phong nhật ký). Every printed page and slip asks for a checkpoint and carries it out
 * of the building. Needs an unsealed vault; while it is sealed, entries are still recorded and chained.
 */
@Service
public class Seals {

    private final Sequencer sequencer;
    private final ClockWatch clocks;
    private final TreeStore tree;
    private final CheckpointStore checkpoints;
    private final Sealing sealing;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Seals(
            Sequencer sequencer,
            ClockWatch clocks,
            TreeStore tree,
            CheckpointStore checkpoints,
            Sealing sealing,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sequencer = sequencer;
        this.clocks = clocks;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.sealing = sealing;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Chains all that is committed and signs the tree, in transactions of its own. The latest one when nothing is new. */
    public Checkpoint seal() {
        sequencer.chainAll();
        return Objects.requireNonNull(transaction.execute(tx -> {
            tree.lockSequencer();
            var last = checkpoints.latest();
            return last.filter(checkpoint -> checkpoint.size() == tree.size()).orElseGet(() -> sign(last));
        }));
    }

    public Optional<Checkpoint> latest() {
        return checkpoints.latest();
    }

    /** The key that verifies our checkpoints, in note verifier-key form {@code name+hash+key}. Needs an unsealed vault. */
    public String verifierKey() {
        return SignedNote.verifierKey(origin(), sealing.publicKey());
    }

    /**
     * A statement of the house under the key of the ledger, as a signed note. Its first line says what it is, so that it is never
     * taken for a checkpoint, which begins with the origin. Needs an unsealed vault.
     */
    public String sign(String statement) {
        var origin = origin();
        if (statement.startsWith(origin) || !statement.endsWith("\n") || statement.contains("\n\n")) {
            throw new IllegalArgumentException("a statement has a first line of its own and no empty line");
        }
        return SignedNote.sign(statement, origin, sealing.publicKey(), sealing::sign);
    }

    private Checkpoint sign(Optional<Checkpoint> last) {
        var origin = origin();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (clocks.sealing(last, tree.times(last.map(Checkpoint::size).orElse(0L)), now)) {
            sequencer.chainWaiting();
        }
        long size = tree.size();
        var root = tree.frontier(size).root();
        var text = SignedNote.text(origin, size, root, now, last);
        var note = SignedNote.sign(text, origin, sealing.publicKey(), sealing::sign);
        var checkpoint = new Checkpoint(origin, size, root, now, note);
        checkpoints.add(checkpoint);
        return checkpoint;
    }

    /** The same key as it is named on the recovery sheet. Needs an unsealed vault. */
    public String fingerprint() {
        return sealing.fingerprint();
    }

    private String origin() {
        return checkpoints.origin().orElseThrow(() -> Refusal.conflict("ledger.export.nothing"));
    }
}
