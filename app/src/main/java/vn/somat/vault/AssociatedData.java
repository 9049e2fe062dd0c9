package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What binds sealed bytes to their place: format ‖ kind ‖ id ‖ place ‖ last flag. Moved to another record, another
 * field, another position or another role, they no longer open.
 */
record AssociatedData(byte[] bytes) {
    /** Bound to a name: a field of a content, or the group a key belongs to. */
    static AssociatedData named(Kind kind, UUID id, String name) {
        byte[] utf8 = name.getBytes(UTF_8);
        if (utf8.length == 0 || utf8.length > 200) {
            throw new IllegalArgumentException("a sealed name has 1 to 200 bytes");
        }
        return placed(
                kind,
                id,
                ByteBuffer.allocate(2 + utf8.length)
                        .putShort((short) utf8.length)
                        .put(utf8)
                        .array(),
                true);
    }

    /** Bound to a position in a row of segments, and to being the last of them or not. */
    static AssociatedData numbered(Kind kind, UUID id, int number, boolean last) {
        return placed(kind, id, ByteBuffer.allocate(4).putInt(number).array(), last);
    }

    static AssociatedData placed(Kind kind, UUID id, byte[] place, boolean last) {
        return new AssociatedData(ByteBuffer.allocate(19 + place.length)
                .put(Format1.VERSION)
                .put(kind.mark)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(place)
                .put((byte) (last ? 1 : 0))
                .array());
    }

    /** The role sealed bytes play, one letter in the associated data. */
    enum Kind {
        FIELD('F'),
        FILE('C'),
        CONTENT_KEY('K'),
        GROUP_KEY('G'),
        PASSPHRASE('P'),
        SHARES('S'),
        BACKUP_KEY('B'),
        BACKUP_DATA('D'),
        PERSONAL_KEY('N'),
        PARCEL_KEY('X'),
        PARCEL_DATA('E');

        private final byte mark;

        Kind(char mark) {
            this.mark = (byte) mark;
        }
    }
}
