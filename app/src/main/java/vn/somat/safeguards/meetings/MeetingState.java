package vn.somat.safeguards.meetings;

/** Hồ sơ hội nghị đang ở bước nào. */
public enum MeetingState {
    PREPARED,
    CONSENTED,
    OPEN,
    /** Nothing is missing any more; minutes and conclusion are being written. */
    CLOSED,
    FILED,
    CANCELLED
}
