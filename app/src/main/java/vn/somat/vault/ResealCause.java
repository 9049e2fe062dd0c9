package vn.somat.vault;

/** Why the vault was sealed again (lý do niêm phong lại). ELSEWHERE: by hand on another instance of this database. */
public enum ResealCause {
    BY_HAND,
    IDLE,
    SHUTDOWN,
    ELSEWHERE
}
