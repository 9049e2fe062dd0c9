package vn.somat.custody.destruction;

/** Cách tiêu hủy. */
public enum Method {
    /** Nghiền. */
    PULPED,
    /** Đốt. */
    BURNT,
    /** Hòa tan. */
    DISSOLVED,
    /** Xóa trắng nhiều lần, hủy khóa. */
    WIPED,
    /** Đập, cắt, làm biến dạng. */
    BROKEN
}
