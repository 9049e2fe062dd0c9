package vn.somat.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import vn.somat.vault.AssociatedData.Kind;

/** The root key locked by a passphrase: cost ‖ salt ‖ wrapped root key. 86 bytes in the unseal header. */
record PassphraseSlot(PassphraseCost cost, byte[] salt, byte[] wrapped) {
    private static final int SALT = 16;
    static final int SIZE = 9 + SALT + Format1.WRAPPED;

    static PassphraseSlot lock(
            Algorithms algorithms,
            Format1 format,
            SecureRandom random,
            UUID vaultId,
            Key root,
            char[] passphrase,
            PassphraseCost cost) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        try (Key typed = algorithms.fromPassphrase(passphrase, cost, salt)) {
            return new PassphraseSlot(cost, salt, format.wrap(typed, place(vaultId, cost, salt), root));
        }
    }

    /** The root key. Throws {@link Damaged} when the passphrase is wrong or the slot was altered: both look alike. */
    Key open(Algorithms algorithms, Format1 format, UUID vaultId, char[] passphrase) {
        try (Key typed = algorithms.fromPassphrase(passphrase, cost, salt)) {
            return format.unwrap(typed, place(vaultId, cost, salt), wrapped);
        }
    }

    private static AssociatedData place(UUID vaultId, PassphraseCost cost, byte[] salt) {
        byte[] place = new byte[9 + SALT];
        put(ByteBuffer.wrap(place), cost, salt);
        return AssociatedData.placed(Kind.PASSPHRASE, vaultId, place, true);
    }

    void write(ByteBuffer out) {
        put(out, cost, salt);
        out.put(wrapped);
    }

    static PassphraseSlot read(ByteBuffer in) {
        var cost = new PassphraseCost(in.getInt(), in.getInt(), in.get());
        byte[] salt = new byte[SALT];
        byte[] wrapped = new byte[Format1.WRAPPED];
        in.get(salt).get(wrapped);
        return new PassphraseSlot(cost, salt, wrapped);
    }

    private static void put(ByteBuffer out, PassphraseCost cost, byte[] salt) {
        out.putInt(cost.memoryKib())
                .putInt(cost.passes())
                .put((byte) cost.lanes())
                .put(salt);
    }
}
