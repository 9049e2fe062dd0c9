package vn.somat.interchange.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.OldLine;
import vn.somat.registry.OldRow;

/** What a file brings for one book, counted while it is read. For one thread. */
final class VolumeTally {

    private final BitSet serials = new BitSet();
    private final List<OldRow> waiting = new ArrayList<>();
    private int good;
    private int bad;
    private int batches;

    void good(OldRow row) {
        good++;
        waiting.add(row);
        serial(row.line());
    }

    void bad(OldLine line) {
        bad++;
        serial(line);
    }

    private void serial(OldLine line) {
        var serial = line.serial();
        if (serial != null && serial > 0 && serial < 1_000_000) {
            serials.set(serial);
        }
    }

    List<OldRow> waiting() {
        return waiting;
    }

    /** The number of the next batch. */
    int nextBatch() {
        waiting.clear();
        return ++batches;
    }

    int good() {
        return good;
    }

    int bad() {
        return bad;
    }

    @Nullable
    Integer first() {
        return serials.isEmpty() ? null : serials.nextSetBit(0);
    }

    @Nullable
    Integer last() {
        return serials.isEmpty() ? null : serials.length() - 1;
    }

    /** Serials that no line has, between the first and the last. */
    int missing() {
        return serials.isEmpty() ? 0 : serials.length() - serials.nextSetBit(0) - serials.cardinality();
    }
}
