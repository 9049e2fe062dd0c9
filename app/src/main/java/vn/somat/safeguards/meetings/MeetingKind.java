package vn.somat.safeguards.meetings;

/** Loại hội nghị: those on personnel and on discipline have minutes that one unit keeps apart. */
public enum MeetingKind {
    ORDINARY,
    PERSONNEL,
    DISCIPLINE;

    public boolean keptApart() {
        return this != ORDINARY;
    }
}
