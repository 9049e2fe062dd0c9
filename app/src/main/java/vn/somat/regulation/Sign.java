package vn.somat.regulation;

import java.util.Locale;

/** Hình vẽ của độ mật: the signs the printing room can draw beside a level; packs name them in small letters. */
enum Sign {
    NONE,
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
