package vn.somat.safeguards.machine;

/** Mức của một dấu hiệu: trái quy định, cần xem, or không đọc được. */
public enum Severity {
    FORBIDDEN,
    ATTENTION,
    UNKNOWN
}
