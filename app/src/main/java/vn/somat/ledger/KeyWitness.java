package vn.somat.ledger;

import org.springframework.stereotype.Component;
import vn.somat.vault.ContentId;
import vn.somat.vault.Hand;
import vn.somat.vault.KeyEvents;
import vn.somat.vault.ResealCause;
import vn.somat.vault.UnsealMethod;

/** Writes down what happens to the keys. The vault calls it inside its own transactions and knows nothing of us. */
@Component
class KeyWitness implements KeyEvents {

    private final Ledger ledger;
    private final CheckpointStore checkpoints;

    KeyWitness(Ledger ledger, CheckpointStore checkpoints) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
    }

    @Override
    public void initialised(String vaultId) {
        checkpoints.name("somat/" + vaultId);
        ledger.record(Entry.of("vault.initialised").on("vault", vaultId));
    }

    @Override
    public void unsealed(UnsealMethod method) {
        ledger.record(Entry.of("vault.unsealed").with("method", method));
    }

    @Override
    public void unsealRefused(UnsealMethod method) {
        ledger.record(Entry.of("vault.unseal").with("method", method).refused("vault.unseal.wrong"));
    }

    @Override
    public void resealed(ResealCause cause, Hand hand) {
        ledger.record(Entry.of("vault.resealed").by(hand.by()).with("cause", cause));
    }

    @Override
    public void passphraseChanged(Hand hand) {
        ledger.record(Entry.of("vault.passphrase.changed")
                .by(hand.by())
                .with("second", hand.second())
                .with("alone", hand.second() == null ? "true" : null));
    }

    @Override
    public void sharesRenewed(int set, int threshold, int shares, Hand hand) {
        ledger.record(Entry.of("vault.shares.renewed")
                .by(hand.by())
                .with("second", hand.second())
                .with("alone", hand.second() == null ? "true" : null)
                .with("set", set)
                .with("threshold", threshold)
                .with("shares", shares));
    }

    @Override
    public void contentDestroyed(ContentId id) {
        ledger.record(Entry.of("vault.content.destroyed").on("content", id.value()));
    }
}
