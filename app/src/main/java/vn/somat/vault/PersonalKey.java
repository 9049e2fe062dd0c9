package vn.somat.vault;

import java.util.UUID;

/**
 * Khóa ký của một người, as it may be stored.
 *
 * @param publicKey raw, 32 bytes
 * @param locked the private half, for {@link PersonalKeys#sign} alone
 */
public record PersonalKey(UUID id, byte[] publicKey, byte[] locked) {

    /** The id only. */
    @Override
    public String toString() {
        return "PersonalKey[" + id + "]";
    }
}
