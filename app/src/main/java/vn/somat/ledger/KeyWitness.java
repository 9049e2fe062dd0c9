package vn.somat.ledger;

import org.springframework.stereotype.Component;
import vn.somat.vault.ContentId;
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
    public void resealed(ResealCause cause) {
        ledger.record(Entry.of("vault.resealed").with("cause", cause));
    }

    @Override
    public void passphraseChanged() {
        ledger.record(Entry.of("vault.passphrase.changed"));
    }

    @Override
    public void contentDestroyed(ContentId id) {
        ledger.record(Entry.of("vault.content.destroyed").on("content", id.value()));
    }
}
