package vn.somat.regulation;

/** Mức nghiêm trọng của một dấu hiệu theo quy định: trái quy định, cần xem, or không có gì trái. */
public enum Gravity {
    FORBIDDEN,
    ATTENTION,
    HARMLESS
}
