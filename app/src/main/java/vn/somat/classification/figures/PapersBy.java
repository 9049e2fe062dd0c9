package vn.somat.classification.figures;

/** Thống kê theo: what the lines of a table stand for. */
public enum PapersBy {
    LEVEL,
    /** Đơn vị that received or drafted it, as it stands in the book now. */
    UNIT,
    TYPE,
    /** Người soạn thảo, người xử lý. */
    PERSON,
    /** Mục của danh mục bí mật nhà nước its level rests on. */
    ITEM,
    /** Tháng in which it happened; of what is kept, in which it was entered. */
    MONTH
}
