package vn.somat.classification.life;

import java.util.Locale;

/** Lý do giải mật (L29 Điều 22 khoản 2). */
public enum Ground {
    TERM_ENDED,
    OFF_LIST,
    NEED;

    /** As the rules name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
