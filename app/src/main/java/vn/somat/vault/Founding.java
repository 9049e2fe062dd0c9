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

    /** Stores the new vault in the caller's transaction. */
    RecoveryKit found(UUID vaultId, Key root, PassphraseSlot passphrase, int threshold, int shares) {
        try (Key recovery = format.freshKey()) {
            ShareSlot slot = ShareSlot.lock(format, vaultId, root, recovery, threshold, shares, FIRST_SET);
            if (!store.insert(new UnsealHeader(vaultId, passphrase, slot))) {
                throw new VaultRefusal("vault.present");
            }
            insertGroup(vaultId, root, KeyGroup.SEARCH).close();
            try (Key signing = insertGroup(vaultId, root, KeyGroup.LEDGER_SIGN);
                    Key seed = algorithms.derive(signing, Sealing.PURPOSE)) {
                String fingerprint = Fingerprint.of(algorithms.publicKey(seed));
                List<String> printed = recovery.use(
                        bytes -> Shares.print(ShareSlot.markOf(vaultId), FIRST_SET, bytes, threshold, shares, random));
                return new RecoveryKit(printed, threshold, vaultId.toString(), fingerprint);
            }
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
