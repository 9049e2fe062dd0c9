package vn.somat.custody.handover;

/** Tình trạng của phiếu. */
public enum SlipState {
    PREPARED,
    ON_WAY,
    RECEIVED,
    /** Received, but not as it was sent. */
    EXCEPTIONS,
    WITHDRAWN;

    public boolean open() {
        return this == PREPARED || this == ON_WAY;
    }

    public boolean received() {
        return this == RECEIVED || this == EXCEPTIONS;
    }
}
