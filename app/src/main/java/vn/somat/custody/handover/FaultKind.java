package vn.somat.custody.handover;

/** Bất thường khi nhận (R-DLV-06). */
public enum FaultKind {
    TORN,
    OPENED,
    SWAPPED,
    MISSING,
    /** Other pages than the slip says. */
    COUNT,
    OTHER;

    /** Whether somebody may have had a hand in it: the head is told at once. */
    boolean tampered() {
        return this == OPENED || this == SWAPPED || this == MISSING;
    }
}
