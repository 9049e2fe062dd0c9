package vn.somat.safeguards.people;

/** Chuyên trách, kiêm nhiệm. */
public enum OfficerKind {
    FULL_TIME,
    PART_TIME;

    /** As the facts of the packs have it. */
    String fact() {
        return this == FULL_TIME ? "full-time" : "part-time";
    }
}
