package vn.somat.custody.requests;

/** Tình trạng của một đề nghị. */
public enum RequestState {
    ASKED,
    WITHDRAWN,
    REFUSED,
    ALLOWED,
    OUT,
    BACK,
    GIVEN
}
