package vn.somat.custody.leavers;

/** Lý do thôi giữ bí mật (Luật 29/2018, Điều 25 khoản 4). */
public enum Cause {
    LEFT,
    MOVED,
    RETIRED,
    /** Không còn được phân công. */
    REASSIGNED,
    DIED,
    ABSENT;

    /** Whether they cannot hand over themselves. */
    public boolean sudden() {
        return this == DIED || this == ABSENT;
    }
}
