package vn.somat.regulation;

/** Trích yếu trong sổ: whether the register may hold an abstract of a paper of this level (R-REG-03). */
public enum AbstractRule {
    ALLOWED,
    WITH_CONSENT,
    NEVER
}
