package vn.somat.organisation;

/** Whether it counts on a day, and why not: lapsed when the giver's position or the receiver's duty ended before. */
public enum DelegationState {
    COUNTS,
    NOT_YET,
    EXPIRED,
    REVOKED,
    LAPSED
}
