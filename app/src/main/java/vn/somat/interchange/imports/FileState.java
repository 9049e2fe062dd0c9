package vn.somat.interchange.imports;

/** Where a file of an older book stands on its way. */
public enum FileState {
    /** It is being looked through. */
    LOOKING,
    /** The clerk has to say what its columns hold. */
    LOOKED,
    CHECKING,
    /** The clerk has to say which books are written. */
    CHECKED,
    WRITING,
    /** All its right lines are in; nothing of it is kept. */
    DONE,
    /** The work broke off or was stopped; what is in is in, and it can go on. */
    STOPPED,
    /** Taken out of the queue; nothing of it is kept. */
    DROPPED;

    /** Whether somebody works on it. */
    public boolean goesOn() {
        return this == LOOKING || this == CHECKING || this == WRITING;
    }

    public boolean over() {
        return this == DONE || this == DROPPED;
    }
}
