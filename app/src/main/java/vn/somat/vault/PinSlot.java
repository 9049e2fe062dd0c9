package vn.somat.vault;

import java.nio.ByteBuffer;
import java.util.UUID;
import vn.somat.vault.AssociatedData.Kind;

/** The private half of a personal key as it is stored: cost ‖ salt ‖ wrapped seed, 86 bytes. */
record PinSlot(PassphraseCost cost, byte[] salt, byte[] wrapped) {

    static final int SALT = 16;
    private static final int HEAD = 9 + SALT;

    static PinSlot read(byte[] stored) {
        if (stored.length != HEAD + Format1.WRAPPED) {
            throw new Damaged();
        }
        var in = ByteBuffer.wrap(stored);
        var cost = new PassphraseCost(in.getInt(), in.getInt(), in.get());
        byte[] salt = new byte[SALT];
        byte[] wrapped = new byte[Format1.WRAPPED];
        in.get(salt).get(wrapped);
        return new PinSlot(cost, salt, wrapped);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEAD + wrapped.length)
                .put(head(cost, salt))
                .put(wrapped)
                .array();
    }

    /** Binds the seed to its key and to what one guess at it costs. */
    static AssociatedData place(UUID key, PassphraseCost cost, byte[] salt) {
        return AssociatedData.placed(Kind.PERSONAL_KEY, key, head(cost, salt), true);
    }

    private static byte[] head(PassphraseCost cost, byte[] salt) {
        return ByteBuffer.allocate(HEAD)
                .putInt(cost.memoryKib())
                .putInt(cost.passes())
                .put((byte) cost.lanes())
                .put(salt)
                .array();
    }
}
