package vn.somat.registry;

import vn.somat.access.Reader;

/** Được xem vì: on what somebody reads a paper. The nearest ground counts: one's own paper before the duty. */
public enum ReadingBasis {
    ADDRESSEE,
    DRAFTER,
    DUTY,
    UNIT;

    static ReadingBasis of(Reader reader, Line line) {
        if (reader.person().equals(line.addressee())) {
            return ADDRESSEE;
        }
        if (reader.person().equals(line.drafter())) {
            return DRAFTER;
        }
        return reader.reaches(line.direction(), line.ruling().rank()) ? DUTY : UNIT;
    }
}
