package vn.somat.vault;

import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes key events on to whoever implements {@link KeyEvents}; looked up late, since the ledger itself needs the vault. */
@Component
class KeyEventRelay {
    private final ObjectProvider<KeyEvents> listeners;

    KeyEventRelay(ObjectProvider<KeyEvents> listeners) {
        this.listeners = listeners;
    }

    void initialised(String vaultId) {
        each(listener -> listener.initialised(vaultId));
    }

    void unsealed(UnsealMethod method) {
        each(listener -> listener.unsealed(method));
    }

    void unsealRefused(UnsealMethod method) {
        each(listener -> listener.unsealRefused(method));
    }

    void resealed(ResealCause cause, Hand hand) {
        each(listener -> listener.resealed(cause, hand));
    }

    void passphraseChanged(Hand hand) {
        each(listener -> listener.passphraseChanged(hand));
    }

    void sharesRenewed(int set, int threshold, int shares, Hand hand) {
        each(listener -> listener.sharesRenewed(set, threshold, shares, hand));
    }

    void contentDestroyed(ContentId id) {
        each(listener -> listener.contentDestroyed(id));
    }

    private void each(Consumer<KeyEvents> call) {
        listeners.stream().forEach(call);
    }
}
