package vn.somat.safeguards.meetings;

/** Một ô chữ của hồ sơ hội nghị, sealed by itself. */
public enum Said {
    TITLE(300, true),
    AGENDA(4000, true),
    /** Phương án bảo vệ. */
    PLAN(2000, true),
    /** Phương án thiết bị. */
    DEVICES(1000, true),
    /** Lực lượng canh gác. */
    GUARDS(1000, true),
    /** Tình huống dự phòng. */
    CONTINGENCY(2000, true),
    /** Người nước ngoài: for which cooperation, and that nothing goes on to others. */
    COOPERATION(1000, true),
    THIRD_PARTY(1000, true),
    /** Văn bản đồng ý cho người nước ngoài dự. */
    APPROVAL(300, false),
    /** What the consent asks to be heeded. */
    CONDITIONS(1000, false),
    CHAIR(500, false),
    MINUTES(20000, false),
    CONCLUSION(20000, false);

    private final int longest;
    private final boolean planned;

    Said(int longest, boolean planned) {
        this.longest = longest;
        this.planned = planned;
    }

    public int longest() {
        return longest;
    }

    /** Whether it is written while the file is prepared. */
    public boolean planned() {
        return planned;
    }

    /** Whether somebody consents to it: what is planned, and under which conditions. */
    boolean consented() {
        return planned || this == APPROVAL || this == CONDITIONS;
    }

    /** Whether only the unit that keeps such minutes reads it. */
    boolean minutes() {
        return this == MINUTES || this == CONCLUSION;
    }
}
