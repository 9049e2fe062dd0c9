package vn.somat.custody.carriers;

/** Vì sao một bản chuyển tài khoản. */
public enum Reason {
    RECEIVED,
    ISSUED,
    KEPT,
    DISTRIBUTED,
    RECOUNTED,
    TAKEN_ON,
    ENTERED,
    COPIED,
    PUT_AWAY,
    TAKEN_OUT,
    HANDED_OVER,
    SENT,
    CARRIED_OUT,
    BROUGHT_BACK,
    PROVIDED,
    ANNULLED,
    LOST,
    FOUND,
    STOCKTAKING,
    DESTROYED,
    RETURNED,
    SUCCEEDED,
    TAKEN_OVER,
    DISPATCHED,
    GIVEN_TO_COURIER,
    TAKEN_BACK,
    NOT_DELIVERED,
    GIVEN_AT_MEETING,
    BACK_FROM_MEETING;

    /** Whether it takes a copy away from where it could be taken back. */
    boolean takesAway() {
        return this == SENT || this == PROVIDED || this == CARRIED_OUT || this == GIVEN_AT_MEETING;
    }
}
