package vn.somat.safeguards.machine;

/** Vì sao kiểm tra: the program started, the hour came, the clock jumped, the vault was opened, somebody asked. */
public enum Cause {
    START,
    HOUR,
    CLOCK,
    UNSEALING,
    BY_HAND
}
