package vn.somat.vault;

import java.nio.ByteBuffer;
import java.util.UUID;
import vn.somat.vault.AssociatedData.Kind;

/** Seals and opens the segments of one file or backup. Closed, it wipes its key. */
record SegmentKey(Format1 format, Key key, Kind kind, UUID id) implements AutoCloseable {
    byte[] seal(byte[] prefix, int number, boolean last, ByteBuffer plain) {
        return format.sealSegment(key, kind, id, prefix, number, last, plain);
    }

    byte[] open(byte[] prefix, int number, boolean last, byte[] sealed) {
        return format.openSegment(key, kind, id, prefix, number, last, sealed);
    }

    @Override
    public void close() {
        key.close();
    }
}
