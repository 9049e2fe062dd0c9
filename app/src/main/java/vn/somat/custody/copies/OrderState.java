package vn.somat.custody.copies;

/** Tình trạng của lệnh sao, chụp. */
public enum OrderState {
    ASKED,
    ALLOWED,
    REFUSED,
    TAKEN_BACK,
    PRODUCED
}
