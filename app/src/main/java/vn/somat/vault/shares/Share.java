package vn.somat.vault.shares;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One share of the recovery key (mảnh khóa): version ‖ mark of the vault (4 bytes) ‖ set ‖ threshold ‖ index ‖ value
 * (32). 40 bytes. Closing wipes the value.
 */
public record Share(int vaultMark, int set, int threshold, int index, byte[] value) implements AutoCloseable {
    static final byte VERSION = 1;
    static final int VALUE = 32;
    static final int SIZE = 8 + VALUE;

    byte[] toBytes() {
        return ByteBuffer.allocate(SIZE)
                .put(VERSION)
                .putInt(vaultMark)
                .put((byte) set)
                .put((byte) threshold)
                .put((byte) index)
                .put(value)
                .array();
    }

    static Share parse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int version = in.get();
        if (version != VERSION) {
            throw new ShareFlaw("vault.share.version", version);
        }
        int mark = in.getInt();
        int set = Byte.toUnsignedInt(in.get());
        int threshold = Byte.toUnsignedInt(in.get());
        int index = Byte.toUnsignedInt(in.get());
        byte[] value = new byte[VALUE];
        in.get(value);
        return new Share(mark, set, threshold, index, value);
    }

    @Override
    public void close() {
        Arrays.fill(value, (byte) 0);
    }

    @Override
    public String toString() {
        return "Share " + index;
    }
}
