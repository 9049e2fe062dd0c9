package vn.somat.vault;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.UUID;
import vn.somat.vault.AssociatedData.Kind;
import vn.somat.vault.shares.Share;
import vn.somat.vault.shares.ShareFlaw;
import vn.somat.vault.shares.Shares;

/**
 * The root key locked by a recovery key that exists only as shares: threshold ‖ number of shares ‖ set ‖ wrapped root
 * key. 64 bytes in the unseal header.
 */
record ShareSlot(int threshold, int shares, int set, byte[] wrapped) {
    static final int SIZE = 3 + Format1.WRAPPED;

    static ShareSlot lock(Format1 format, UUID vaultId, Key root, Key recovery, int threshold, int shares, int set) {
        return new ShareSlot(
                threshold, shares, set, format.wrap(recovery, place(vaultId, threshold, shares, set), root));
    }

    /** The root key. Throws {@link Damaged} when the shares are wrong or too few. */
    Key open(Format1 format, UUID vaultId, SortedMap<Integer, Share> given) {
        try (Key recovery = Key.take(Shares.join(given))) {
            return format.unwrap(recovery, place(vaultId, threshold, shares, set), wrapped);
        }
    }

    /** Reads a typed share. Refuses typing errors, shares of another vault, and shares of a set that is no longer valid. */
    Share accept(UUID vaultId, String typed) {
        Share share;
        try {
            share = Shares.read(typed);
        } catch (ShareFlaw e) {
            throw new VaultRefusal(e.code(), e.numbers().toArray());
        }
        if (share.vaultMark() != markOf(vaultId)) {
            throw new VaultRefusal("vault.share.foreign");
        }
        if (share.set() != set) {
            throw new VaultRefusal("vault.share.old");
        }
        if (share.threshold() != threshold || share.index() < 1 || share.index() > shares) {
            throw new VaultRefusal("vault.share.foreign");
        }
        return share;
    }

    /** The first 4 bytes of the vault's id: enough to tell one office's shares from another's. */
    static int markOf(UUID vaultId) {
        return (int) (vaultId.getMostSignificantBits() >>> 32);
    }

    private static AssociatedData place(UUID vaultId, int threshold, int shares, int set) {
        byte[] place = {(byte) threshold, (byte) shares, (byte) set};
        return AssociatedData.placed(Kind.SHARES, vaultId, place, true);
    }

    void write(ByteBuffer out) {
        out.put((byte) threshold).put((byte) shares).put((byte) set).put(wrapped);
    }

    static ShareSlot read(ByteBuffer in) {
        int threshold = Byte.toUnsignedInt(in.get());
        int shares = Byte.toUnsignedInt(in.get());
        int set = Byte.toUnsignedInt(in.get());
        byte[] wrapped = new byte[Format1.WRAPPED];
        in.get(wrapped);
        return new ShareSlot(threshold, shares, set, wrapped);
    }
}
