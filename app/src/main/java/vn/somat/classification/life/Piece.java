package vn.somat.classification.life;

/** Thành phần của hồ sơ giải mật (L29 Điều 22 khoản 4 điểm đ). */
public enum Piece {
    COUNCIL,
    SECRET,
    MINUTES,
    DECISION,
    OTHER
}
