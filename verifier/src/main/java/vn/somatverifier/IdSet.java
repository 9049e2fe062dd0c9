package vn.somatverifier;

import java.util.UUID;

/** Ids seen so far, in 16 bytes each and room to spare: growing to a million takes some 50 MB. */
final class IdSet {

    private long[] slots = new long[1 << 12];
    private int count;

    /** False when it was there before. */
    boolean add(UUID id) {
        if (4 * ++count > slots.length) {
            grow();
        }
        return put(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** The id of zeros is the mark of a free slot; it is kept as another that no generator makes. */
    private boolean put(long high, long low) {
        long first = high == 0 && low == 0 ? 1 : high;
        int mask = slots.length - 1;
        int slot = 2 * (int) (mix(first ^ Long.rotateLeft(low, 32)) >>> 33) & mask;
        while (slots[slot] != 0 || slots[slot + 1] != 0) {
            if (slots[slot] == first && slots[slot + 1] == low) {
                return false;
            }
            slot = slot + 2 & mask;
        }
        slots[slot] = first;
        slots[slot + 1] = low;
        return true;
    }

    private void grow() {
        var old = slots;
        slots = new long[2 * old.length];
        for (int slot = 0; slot < old.length; slot += 2) {
            if (old[slot] != 0 || old[slot + 1] != 0) {
                var unused = put(old[slot], old[slot + 1]);
            }
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
