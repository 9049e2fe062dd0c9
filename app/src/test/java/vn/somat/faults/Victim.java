package vn.somat.faults;

/** Whom SIGKILL meets. */
enum Victim {
    PRODUCT,
    DATABASE,
    BOTH
}
