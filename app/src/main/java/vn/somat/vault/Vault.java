package vn.somat.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.vault.shares.Share;

/**
 * Opens and seals the vault (mở và niêm phong kho khóa). Sealed at start; while it is sealed nothing encrypted can be
 * read or written. Safe to share between threads; each instance on one database is unsealed by itself, sealing by hand
 * seals all of them within seconds. Every act commits by itself, also inside a caller's transaction. Passphrases are not
 * wiped here: the caller owns the array.
 */
@Service
public class Vault {
    private final VaultStore store;
    private final KeyCabinet cabinet;
    private final Founding founding;
    private final UnsealGuard guard;
    private final ShareTray tray;
    private final KeyEventRelay events;
    private final ObjectProvider<PassphraseCondition> conditions;
    private final Format1 format;
    private final Clock clock;
    private final TransactionTemplate alone;

    Vault(
            VaultStore store,
            KeyCabinet cabinet,
            Founding founding,
            UnsealGuard guard,
            ShareTray tray,
            KeyEventRelay events,
            ObjectProvider<PassphraseCondition> conditions,
            Format1 format,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.cabinet = cabinet;
        this.founding = founding;
        this.guard = guard;
        this.tray = tray;
        this.events = events;
        this.conditions = conditions;
        this.format = format;
        this.clock = clock;
        // What is in memory cannot be rolled back: whatever happens to the keys is committed by itself, never with a
        // caller.
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public VaultState state() {
        if (cabinet.peek() != null) {
            return VaultState.UNSEALED;
        }
        return store.exists() ? VaultState.SEALED : VaultState.ABSENT;
    }

    /**
     * Makes the vault and leaves it unsealed. The kit is never shown again.
     *
     * @param threshold how many shares open the vault, 1 … shares
     * @param shares how many are printed, at most 255
     */
    public RecoveryKit initialise(char[] passphrase, int threshold, int shares) {
        Passphrases.requireGoodEnough(passphrase);
        Founding.requireShares(threshold, shares);
        if (store.exists()) {
            throw new VaultRefusal("vault.present");
        }
        UUID vaultId = format.freshId();
        Key root = format.freshKey();
        try {
            PassphraseSlot slot = founding.lock(vaultId, root, passphrase);
            RecoveryKit kit = alone.execute(tx -> {
                RecoveryKit made = founding.found(vaultId, root, slot, threshold, shares);
                events.initialised(vaultId.toString());
                return made;
            });
            openWith(vaultId, root);
            return kit;
        } catch (RuntimeException e) {
            root.close();
            throw e;
        }
    }

    /**
     * Throws {@link WrongPassphrase} with the time of the next attempt, after a delay that grows with every failure, and
     * before that whatever a {@link PassphraseCondition} throws.
     */
    public void unseal(char[] passphrase) {
        UnsealHeader header = store.require();
        conditions.forEach(PassphraseCondition::requireOpenable);
        Key root = guard.attempt(
                UnsealMethod.PASSPHRASE,
                () -> founding.open(header, passphrase),
                () -> events.unsealed(UnsealMethod.PASSPHRASE));
        openWith(header.vaultId(), root);
    }

    /** Takes one share as it was typed; with the last one that is needed the vault opens. */
    public ShareProgress offerShare(String typed) {
        UnsealHeader header = store.require();
        Share share = header.shares().accept(header.vaultId(), typed);
        ShareProgress progress = tray.lay(share);
        if (progress.given().size() < header.shares().threshold()) {
            return progress;
        }
        Key root;
        try {
            root = guard.attempt(UnsealMethod.SHARES, () -> joined(header), () -> events.unsealed(UnsealMethod.SHARES));
        } catch (WrongPassphrase e) {
            if (e.isAboutWhatWasTyped()) {
                tray.clear();
            }
            throw e;
        }
        openWith(header.vaultId(), root);
        return new ShareProgress(Collections.emptySortedSet(), header.shares().threshold(), null, true);
    }

    /** Which shares wait for the others. */
    public ShareProgress shareProgress() {
        return tray.progress(store.require().shares().threshold());
    }

    /** Takes the offered shares back out of memory. */
    public void forgetShares() {
        tray.clear();
    }

    /** What {@link #initialise} would refuse of a passphrase, before anything is done. */
    public void requireGoodEnough(char[] passphrase) {
        Passphrases.requireGoodEnough(passphrase);
    }

    /** When the next attempt is accepted; empty when one may be made now. */
    public Optional<Instant> nextAttempt() {
        return store.peekAttempts().waitUntil(clock.instant());
    }

    /** The house seals itself. */
    void reseal(ResealCause cause) {
        reseal(cause, Hand.HOUSE);
    }

    /** Wipes every key at once; recording it comes second and cannot prevent it. */
    public void reseal(ResealCause cause, Hand hand) {
        tray.clear();
        boolean wasOpen = cabinet.empty();
        if (!wasOpen && cause != ResealCause.BY_HAND) {
            return;
        }
        alone.executeWithoutResult(tx -> {
            if (cause == ResealCause.BY_HAND) {
                store.nextEpoch();
            }
            events.resealed(cause, hand);
        });
    }

    /** Somebody is at work: the idle reseal starts counting anew. Cheap; called on every request of a signed-in user. */
    public void touch() {
        OpenKeys keys = cabinet.peek();
        if (keys != null) {
            keys.touch(clock.instant());
        }
    }

    private Key joined(UnsealHeader header) {
        return tray.open(given -> header.shares().open(format, header.vaultId(), given));
    }

    private void openWith(UUID vaultId, Key root) {
        tray.clear();
        cabinet.fill(new OpenKeys(vaultId, store.epoch(), root, clock.instant()));
    }
}
