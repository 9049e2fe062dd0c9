package vn.somat.vault;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Another passphrase or another set of shares before the same root key (thay mật khẩu kho, in bộ mảnh mới). Nothing that
 * is encrypted changes; older backups keep the passphrase and the shares of their day. Both verbs ask for the passphrase
 * although the vault is open, count a wrong one like any other guess, and commit by themselves.
 */
@Service
public class Rekeying {

    private static final int LAST_SET = 255;

    private final VaultStore store;
    private final Founding founding;
    private final UnsealGuard guard;
    private final KeyEventRelay events;
    private final Sealing sealing;
    private final TransactionTemplate alone;

    Rekeying(
            VaultStore store,
            Founding founding,
            UnsealGuard guard,
            KeyEventRelay events,
            Sealing sealing,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.founding = founding;
        this.guard = guard;
        this.events = events;
        this.sealing = sealing;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How the vault opens today. */
    public WaysIn waysIn() {
        UnsealHeader header = store.require();
        ShareSlot slot = header.shares();
        return new WaysIn(header.vaultId().toString(), slot.threshold(), slot.shares(), slot.set());
    }

    /** The same root key under a fresh passphrase; shares stay valid. */
    public void changePassphrase(char[] old, char[] fresh, Hand hand) {
        Passphrases.requireGoodEnough(fresh);
        UnsealHeader header = store.require();
        try (Key root = guess(header, old)) {
            PassphraseSlot slot = founding.lock(header.vaultId(), root, fresh);
            replace(header, before -> before.with(slot), () -> events.passphraseChanged(hand));
        }
    }

    /** A new set of shares; every share printed before opens nothing from now on. Needs an unsealed vault. */
    public RecoveryKit renewShares(char[] passphrase, int threshold, int shares, Hand hand) {
        Founding.requireShares(threshold, shares);
        UnsealHeader header = store.require();
        int set = header.shares().set() + 1;
        if (set > LAST_SET) {
            throw new VaultRefusal("vault.shares.sets", LAST_SET);
        }
        String fingerprint = sealing.fingerprint();
        try (Key root = guess(header, passphrase)) {
            var made = founding.shares(header.vaultId(), root, threshold, shares, set);
            replace(
                    header,
                    before -> before.with(made.slot()),
                    () -> events.sharesRenewed(set, threshold, shares, hand));
            return new RecoveryKit(made.printed(), threshold, header.vaultId().toString(), fingerprint);
        }
    }

    private Key guess(UnsealHeader header, char[] passphrase) {
        return guard.attempt(UnsealMethod.PASSPHRASE, () -> founding.open(header, passphrase), () -> {});
    }

    private void replace(UnsealHeader before, UnaryOperator<UnsealHeader> change, Runnable event) {
        alone.executeWithoutResult(tx -> {
            if (!store.replace(before, change.apply(before))) {
                throw new VaultRefusal("vault.passphrase.changed-meanwhile");
            }
            event.run();
        });
    }
}
