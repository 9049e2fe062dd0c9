package vn.somat.safeguards.seals;

/** Loại con dấu. */
public enum SealKind {
    /** Dấu cơ quan. */
    BODY,
    SMALL,
    TITLE,
    NAME,
    /** Mẫu dấu của bộ quy định: độ mật, đến, thu hồi, hỏa tốc… */
    LEVEL,
    OTHER
}
