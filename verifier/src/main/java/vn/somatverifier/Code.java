package vn.somatverifier;

/**
 * What can be wrong, under names that stay the same in every language and release (mã phát hiện). Earlier groups are
 * told first: they are nearer to the cause. The catalogue of tamperings says which tampering is named by which code.
 */
enum Code {
    KEY_NOT_EXPECTED(Group.KEY),

    FILE_MISSING(Group.MANIFEST),
    MANIFEST_MALFORMED(Group.MANIFEST),
    MANIFEST_KEY(Group.MANIFEST),
    MANIFEST_ORIGIN(Group.MANIFEST),

    ENTRY_MALFORMED(Group.ENTRIES),
    ENTRY_NOT_CANONICAL(Group.ENTRIES),
    ENTRY_CHANGED(Group.ENTRIES),
    ENTRY_MISSING(Group.ENTRIES),
    ENTRY_INSERTED(Group.ENTRIES),
    ENTRY_DUPLICATED(Group.ENTRIES),
    ENTRY_MOVED(Group.ENTRIES),
    ENTRY_ID_REUSED(Group.ENTRIES),

    CHECKPOINTS_ABSENT(Group.CHECKPOINTS),
    CHECKPOINT_MALFORMED(Group.CHECKPOINTS),
    CHECKPOINT_ORIGIN(Group.CHECKPOINTS),
    CHECKPOINT_OTHER_KEY(Group.CHECKPOINTS),
    CHECKPOINT_SIGNATURE(Group.CHECKPOINTS),
    CHECKPOINT_DUPLICATED(Group.CHECKPOINTS),
    CHECKPOINT_MOVED(Group.CHECKPOINTS),
    CHECKPOINT_MISSING(Group.CHECKPOINTS),
    CHECKPOINT_EXCHANGED(Group.CHECKPOINTS),

    HISTORY_REWRITTEN(Group.HISTORY),
    ENTRIES_FEWER(Group.HISTORY),
    ENTRIES_UNSEALED(Group.HISTORY),

    LEAF_LIST_ALTERED(Group.REST),
    FILE_UNFINISHED(Group.REST),
    MANIFEST_SIZE(Group.REST),

    CHECKPOINT_TIME_BACK(Group.TIME),
    ENTRY_AFTER_SEAL(Group.TIME),
    ENTRY_BEFORE_SEAL(Group.TIME),

    PERSON_KEY_WRONG(Group.SIGNATURES),
    SIGNATURE_MALFORMED(Group.SIGNATURES),
    SIGNATURE_KEY_UNKNOWN(Group.SIGNATURES),
    SIGNATURE_KEY_REVOKED(Group.SIGNATURES),
    SIGNATURE_INVALID(Group.SIGNATURES),
    SIGNATURE_STATEMENT(Group.SIGNATURES),
    SIGNATURE_REUSED(Group.SIGNATURES),

    POSTINGS_MISSING(Group.POSTINGS),
    POSTINGS_MALFORMED(Group.POSTINGS),
    POSTING_NEVER_MADE(Group.POSTINGS),
    POSTING_MADE_TWICE(Group.POSTINGS),
    POSTING_OUT_OF_TURN(Group.POSTINGS),
    POSTING_FROM_ELSEWHERE(Group.POSTINGS),
    POSTING_AFTER_END(Group.POSTINGS),

    WITNESS_FORGED(Group.WITNESS),
    WITNESS_FOREIGN(Group.WITNESS),
    HISTORY_FORKED(Group.WITNESS),
    WITNESS_DIFFERS(Group.WITNESS),
    WITNESS_NEWER(Group.WITNESS),

    PROOF_MALFORMED(Group.PROOF),
    PROOF_ENTRY_DIFFERS(Group.PROOF),
    PROOF_SIZE(Group.PROOF),
    PROOF_INDEX(Group.PROOF),
    PROOF_PATH(Group.PROOF),
    PROOF_CONSISTENCY(Group.PROOF);

    enum Group {
        KEY,
        MANIFEST,
        ENTRIES,
        CHECKPOINTS,
        HISTORY,
        REST,
        TIME,
        SIGNATURES,
        POSTINGS,
        WITNESS,
        PROOF
    }

    private final Group group;

    Code(Group group) {
        this.group = group;
    }

    Group group() {
        return group;
    }

    /** Whether it happened at an entry or a checkpoint, so that its place says something. */
    boolean isLocated() {
        return switch (group) {
            case ENTRIES, HISTORY, TIME, SIGNATURES, POSTINGS -> true;
            case CHECKPOINTS -> this != CHECKPOINTS_ABSENT;
            case REST -> this == LEAF_LIST_ALTERED;
            default -> false;
        };
    }
}
