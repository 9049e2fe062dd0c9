package vn.somat.safeguards.inspections;

/** Trả lời một câu hỏi kiểm tra. */
public enum Answer {
    GOOD,
    PARTLY,
    BAD,
    /** Không phát sinh. */
    NONE
}
