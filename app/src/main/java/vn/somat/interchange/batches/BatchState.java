package vn.somat.interchange.batches;

/** Tình trạng của một lượt cho số. */
public enum BatchState {
    /** Its rows are being looked through. */
    CHECKING,
    /** Waits for the clerk. */
    READY,
    RUNNING,
    PAUSED,
    CANCELLED,
    DONE;

    /** Goes on by itself. */
    public boolean works() {
        return this == CHECKING || this == RUNNING;
    }

    public boolean over() {
        return this == CANCELLED || this == DONE;
    }
}
