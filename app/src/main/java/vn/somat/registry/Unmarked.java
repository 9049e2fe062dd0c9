package vn.somat.registry;

/** Văn bản đến chưa đóng dấu mật (R-DET-09): where such a paper stands. */
public enum Unmarked {
    /** Protected at the level supposed until somebody with authority has decided. */
    WAITING,
    /** Its level is decided; it still stands in the ordinary book. */
    DECIDED,
    /** Entered anew in the secret book; the old line is cancelled. */
    MOVED,
    /** Decided to be no state secret: ordinary again. */
    CLEARED;

    /** Whether its level is not decided yet, or it does not stand in its book yet. */
    public boolean waits() {
        return this == WAITING || this == DECIDED;
    }
}
