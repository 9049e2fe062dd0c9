package vn.somat.safeguards.incidents;

/** Loại sự cố. */
public enum IncidentKind {
    /** Mất. */
    LOSS,
    /** Lộ. */
    LEAK
}
