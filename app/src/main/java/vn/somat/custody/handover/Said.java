package vn.somat.custody.handover;

/** Chữ trên phiếu, each sealed by itself. */
enum Said {
    /** The other body. */
    BODY,
    /** Which paper lets it go to a body it was not issued for. */
    BASIS,
    NOTE,
    /** Who carries it for the giver: giao liên, bưu điện. */
    CARRIED_BY,
    /** Who signed on paper, and when. */
    SIGNER,
    /** Why it was taken back. */
    REASON
}
