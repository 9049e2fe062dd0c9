package vn.somat.classification.life;

/** Ai quyết định: whose decision a change of level was. */
public enum Source {
    OURS,
    /** The issuing body told us. */
    THEIRS,
    /** The term ran out. */
    HOUSE
}
