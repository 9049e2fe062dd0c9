package vn.somat.safeguards.library;

/** Loại văn bản: what the office issues itself, and what comes to it. */
public enum TextKind {
    /** Quy chế bảo vệ bí mật nhà nước (R-GOV-01). */
    REGULATION,
    /** Nội quy bảo vệ bí mật nhà nước (R-GOV-01). */
    HOUSE_RULES,
    DIRECTIVE,
    DECISION,
    GUIDANCE,
    LAW,
    OTHER;

    /** Whether it counts only when the office's own head has signed it. */
    public boolean own() {
        return this == REGULATION || this == HOUSE_RULES;
    }
}
