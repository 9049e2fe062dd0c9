package vn.somat.access;

import java.time.Duration;

/** Where attempts are counted, how many are free, and the longest wait. */
enum TriedKind {
    ACCOUNT("account", 0, Duration.ofMinutes(15)),
    /** On a single PC everybody comes from one address: a few slips of colleagues must not lock anybody out. */
    ADDRESS("address", 20, Duration.ofMinutes(15)),
    /** A PIN is short. */
    PIN("pin", 0, Duration.ofHours(1));

    private final String code;
    private final int free;
    private final Duration longest;

    TriedKind(String code, int free, Duration longest) {
        this.code = code;
        this.free = free;
        this.longest = longest;
    }

    String code() {
        return code;
    }

    /** How many are free before the first wait. */
    int free() {
        return free;
    }

    Duration longest() {
        return longest;
    }
}
