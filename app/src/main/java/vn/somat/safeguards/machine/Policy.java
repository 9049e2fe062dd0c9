package vn.somat.safeguards.machine;

/** Cách xử lý của cơ quan khi máy trái quy định: chỉ cảnh báo, or từ chối mở kho bằng mật khẩu. */
public enum Policy {
    WARN,
    REFUSE
}
