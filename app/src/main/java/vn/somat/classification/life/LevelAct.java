package vn.somat.classification.life;

import org.jspecify.annotations.Nullable;

/** What may happen to the level of a registered paper. */
public enum LevelAct {
    /** Gia hạn thời hạn bảo vệ (L29 Điều 20). */
    EXTENDED("extend", "determine", "extension", "notice.extension.days", "extension"),
    /** Tăng độ mật (L29 Điều 21). */
    RAISED("raise", "determine", "level-change", "notice.level-change.days", "raised"),
    /** Giảm độ mật (L29 Điều 21); never to no secret at all. */
    LOWERED("lower", "determine", "level-change", "notice.level-change.days", "lowered"),
    /** Giải mật (L29 Điều 22). */
    DECLASSIFIED("declassify", "declassify", "declassification", "notice.declassification.days", "declassification"),
    /** Đính chính việc xác định sai (R-DET-10). */
    CORRECTED("withdraw-determination", "determine", "withdrawal", "notice.level-change.days", null),
    /** Thu hồi văn bản xác định sai (R-DET-10). */
    RECALLED("withdraw-determination", "determine", "withdrawal", "notice.level-change.days", "return"),
    /** The term as the stamp on the paper has it; nobody decides. */
    STATED("", "", "", "", null);

    private final String asked;
    private final String power;
    private final String notice;
    private final String days;
    private final @Nullable String stamp;

    LevelAct(String asked, String power, String notice, String days, @Nullable String stamp) {
        this.asked = asked;
        this.power = power;
        this.notice = notice;
        this.days = days;
        this.stamp = stamp;
    }

    /** The act as the rules of a pack name it. */
    String asked() {
        return asked;
    }

    /** The power of the authority matrix that reaches it. */
    String power() {
        return power;
    }

    /** What its notice is of, as the rules name it. */
    String notice() {
        return notice;
    }

    /** Key of the value that says how many days the notices have. */
    String days() {
        return days;
    }

    /** The stamp that goes on every copy; null where it is that of the level itself. */
    public @Nullable String stamp() {
        return stamp;
    }

    /** Whether it is a wrong determination that is put right. */
    boolean mends() {
        return this == CORRECTED || this == RECALLED;
    }
}
