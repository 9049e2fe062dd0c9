package vn.somat.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import vn.somat.vault.AssociatedData.Kind;

/**
 * The first bytes of a parcel: {@code "SOMATPKG" ‖ 01 ‖ parcel id (16) ‖ key made for it alone (32) ‖ receiver (32)}. Both
 * public keys are part of what every key of the parcel is derived from.
 */
record ParcelHeader(UUID id, byte[] once, byte[] receiver) {
    private static final byte[] MAGIC = "SOMATPKG".getBytes(US_ASCII);
    private static final int SIZE = 8 + 1 + 16 + 32 + 32;

    byte[] toBytes() {
        return ByteBuffer.allocate(SIZE)
                .put(MAGIC)
                .put(Format1.VERSION)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(once)
                .put(receiver)
                .array();
    }

    static ParcelHeader read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(SIZE);
        if (bytes.length != SIZE || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new VaultRefusal("vault.parcel.foreign");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes).position(MAGIC.length);
        if (rest.get() != Format1.VERSION) {
            throw new VaultRefusal("vault.parcel.version");
        }
        UUID id = new UUID(rest.getLong(), rest.getLong());
        byte[] once = new byte[32];
        byte[] receiver = new byte[32];
        rest.get(once).get(receiver);
        return new ParcelHeader(id, once, receiver);
    }

    void requireFor(byte[] ours) {
        if (!Arrays.equals(receiver, ours)) {
            throw new VaultRefusal("vault.parcel.not-ours", Fingerprint.of(receiver, 8), Fingerprint.of(ours, 8));
        }
    }

    Key agree(Algorithms algorithms, Key secret) {
        try {
            return algorithms.agree(secret, once);
        } catch (Damaged none) {
            throw new VaultRefusal("vault.parcel.foreign");
        }
    }

    SegmentKey data(Format1 format, Algorithms algorithms, Key common) {
        return new SegmentKey(format, derive(algorithms, common, "parcel-data"), Kind.PARCEL_DATA, id);
    }

    Key derive(Algorithms algorithms, Key common, String purpose) {
        var hex = HexFormat.of();
        return algorithms.derive(common, purpose + "/" + hex.formatHex(once) + "/" + hex.formatHex(receiver));
    }
}
