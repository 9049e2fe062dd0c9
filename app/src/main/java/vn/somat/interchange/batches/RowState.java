package vn.somat.interchange.batches;

/** Tình trạng của một dòng. */
public enum RowState {
    WAITING,
    /** Not right, and not numbered. */
    FLAWED,
    DONE,
    /** Refused when its turn came. */
    FAILED
}
