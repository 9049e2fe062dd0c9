package vn.somat.access;

import java.time.Instant;
import java.util.UUID;

/** A key in force, as it is stored. */
record PersonKey(UUID id, UUID account, String fingerprint, byte[] locked, Instant madeAt) {

    /** The id only. */
    @Override
    public String toString() {
        return "PersonKey[" + id + "]";
    }
}
