package vn.somat.printing;

import java.util.Locale;

/** A drawn sign beside a level's name, so that levels differ without colour and without reading. */
public enum Shape {
    NONE,
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE;

    /** The sign for a key of a regulation pack, as "circle"; refuses a key it cannot draw. */
    public static Shape named(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
