package vn.somat.safeguards.machine;

/** Đèn báo: bình thường, cần xem, trái quy định, chưa kiểm tra. */
public enum Light {
    NORMAL,
    ATTENTION,
    FORBIDDEN,
    UNCHECKED
}
