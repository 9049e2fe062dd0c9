package vn.somat.regulation;

/** Nội dung điền sẵn: what the register knows of a paper already, or a refusal of what was asked. */
public enum FormFill {
    NONE,
    HEADING,
    TITLE,
    NUMBER,
    DATE,
    LEVEL,
    ISSUER,
    RECIPIENTS,
    COPIES,
    UNIT,
    /** What happened to the level. */
    CHANGE,
    BEFORE,
    AFTER,
    /** Last day of protection. */
    UNTIL,
    DECISION,
    /** What of the paper it is about. */
    PART,
    /** What whoever gets it is asked to do. */
    REQUEST,
    SCOPE,
    /** Who is asked. */
    ADDRESSEE,
    /** Who asks. */
    ASKER,
    /** What was refused. */
    REFUSED,
    /** The article it was refused by. */
    GROUND,
    /** All that was typed when it was refused. */
    TYPED
}
