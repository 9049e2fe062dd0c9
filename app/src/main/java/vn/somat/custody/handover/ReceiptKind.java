package vn.somat.custody.handover;

/** Cách ký nhận: at the giver's screen, at one's own, on the printed slip. */
public enum ReceiptKind {
    SCREEN,
    OWN,
    PAPER
}
