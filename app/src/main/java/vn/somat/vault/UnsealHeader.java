package vn.somat.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * How the root key is locked: {@code "SOMATVLT" ‖ 01 ‖ vault id (16) ‖ passphrase slot ‖ share slot}. Holds nothing
 * secret; a copy travels in every backup, so that it opens on another machine.
 */
record UnsealHeader(UUID vaultId, PassphraseSlot passphrase, ShareSlot shares) {
    private static final byte[] MAGIC = "SOMATVLT".getBytes(US_ASCII);
    static final int SIZE = 8 + 1 + 16 + PassphraseSlot.SIZE + ShareSlot.SIZE;

    byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(SIZE)
                .put(MAGIC)
                .put(Format1.VERSION)
                .putLong(vaultId.getMostSignificantBits())
                .putLong(vaultId.getLeastSignificantBits());
        passphrase.write(out);
        shares.write(out);
        return out.array();
    }

    static UnsealHeader parse(byte[] bytes) {
        if (bytes.length != SIZE || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new Damaged();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).position(MAGIC.length);
        if (in.get() != Format1.VERSION) {
            throw new Damaged();
        }
        UUID vaultId = new UUID(in.getLong(), in.getLong());
        return new UnsealHeader(vaultId, PassphraseSlot.read(in), ShareSlot.read(in));
    }

    UnsealHeader with(PassphraseSlot fresh) {
        return new UnsealHeader(vaultId, fresh, shares);
    }

    UnsealHeader with(ShareSlot fresh) {
        return new UnsealHeader(vaultId, passphrase, fresh);
    }
}
