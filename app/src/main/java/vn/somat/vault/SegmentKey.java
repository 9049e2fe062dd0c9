package vn.somat.vault;

import java.nio.ByteBuffer;
import java.util.UUID;
import vn.somat.vault.AssociatedData.Kind;

/** Seals and opens the segments of one file or backup. Closed, it wipes its key. */
record SegmentKey(Format1 format, Key key, Kind kind, UUID id) implements AutoCloseable {
    void seal(byte[] prefix, int number, boolean last, ByteBuffer plain, ByteBuffer sealed) {
        format.sealSegment(key, kind, id, prefix, number, last, plain, sealed);
    }

    void open(byte[] prefix, int number, boolean last, ByteBuffer sealed, ByteBuffer plain) {
        format.openSegment(key, kind, id, prefix, number, last, sealed, plain);
    }

    @Override
    public void close() {
        key.close();
    }
}
