package vn.somat.safeguards.inspections;

/** Xem mẫu: what came of looking at a thing that was drawn. */
public enum SampleResult {
    SEEN,
    NOT_FOUND,
    /** Khác với sổ. */
    DIFFERS
}
