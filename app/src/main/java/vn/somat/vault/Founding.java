package vn.somat.vault;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.somat.vault.AssociatedData.Kind;
import vn.somat.vault.shares.Shares;

/** Makes the keys of a new vault: root key, recovery key with its shares, and the first two key groups. */
@Component
class Founding {
    private static final int FIRST_SET = 1;
    private static final int MOST_SHARES = 255;

    /** What is stored of a set of shares, and what is printed. */
    record MadeShares(ShareSlot slot, List<String> printed) {
        /** Never the shares. */
        @Override
        public String toString() {
            return "MadeShares";
        }
    }

    private final Algorithms algorithms;
    private final Format1 format;
    private final SecureRandom random;
    private final PassphraseCost cost;
    private final VaultStore store;
    private final KeyGroupStore groups;

    Founding(
            Algorithms algorithms,
            Format1 format,
            SecureRandom random,
            PassphraseCost cost,
            VaultStore store,
            KeyGroupStore groups) {
        this.algorithms = algorithms;
        this.format = format;
        this.random = random;
        this.cost = cost;
        this.store = store;
        this.groups = groups;
    }

    /** Locks {@code root} by a passphrase, with a fresh salt. */
    PassphraseSlot lock(UUID vaultId, Key root, char[] passphrase) {
        return PassphraseSlot.lock(algorithms, format, random, vaultId, root, passphrase, cost);
    }

    /** The root key by the passphrase. Throws {@link Damaged} when it does not open the vault. */
    Key open(UnsealHeader header, char[] passphrase) {
        if (!Passphrases.possible(passphrase)) {
            throw new Damaged();
        }
        return header.passphrase().open(algorithms, format, header.vaultId(), passphrase);
    }

    static void requireShares(int threshold, int shares) {
        if (threshold < 1 || threshold > shares || shares > MOST_SHARES) {
            throw new VaultRefusal("vault.shares.number", MOST_SHARES);
        }
    }

    /** The root key locked by a recovery key that is never stored, and the shares to print of it. */
    MadeShares shares(UUID vaultId, Key root, int threshold, int shares, int set) {
        try (Key recovery = format.freshKey()) {
            ShareSlot slot = ShareSlot.lock(format, vaultId, root, recovery, threshold, shares, set);
            List<String> printed = recovery.use(
                    bytes -> Shares.print(ShareSlot.markOf(vaultId), set, bytes, threshold, shares, random));
            return new MadeShares(slot, printed);
        }
    }

    /** Stores the new vault in the caller's transaction. */
    RecoveryKit found(UUID vaultId, Key root, PassphraseSlot passphrase, int threshold, int shares) {
        MadeShares made = shares(vaultId, root, threshold, shares, FIRST_SET);
        if (!store.insert(new UnsealHeader(vaultId, passphrase, made.slot()))) {
            throw new VaultRefusal("vault.present");
        }
        insertGroup(vaultId, root, KeyGroup.SEARCH).close();
        try (Key signing = insertGroup(vaultId, root, KeyGroup.LEDGER_SIGN);
                Key seed = algorithms.derive(signing, Sealing.PURPOSE)) {
            String fingerprint = Fingerprint.of(algorithms.publicKey(seed));
            return new RecoveryKit(made.printed(), threshold, vaultId.toString(), fingerprint);
        }
    }

    private Key insertGroup(UUID vaultId, Key root, KeyGroup group) {
        Key fresh = format.freshKey();
        try (Key wrapping = algorithms.derive(root, "key-groups")) {
            var place = AssociatedData.named(Kind.GROUP_KEY, vaultId, group.code());
            groups.insert(group, format.wrap(wrapping, place, fresh));
        }
        return fresh;
    }
}
