package vn.somat.vault;

import java.util.Arrays;

/**
 * What was written (tệp đã lưu): plain size in bytes and SHA-256 of the plain bytes (32). The hash of a secret file says
 * which file it is: seal it or commit to it with a salt, never store it in the clear.
 */
public record StoredFile(long size, byte[] sha256) {
    @Override
    public boolean equals(Object other) {
        return other instanceof StoredFile that && size == that.size && Arrays.equals(sha256, that.sha256);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) ^ Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return "StoredFile " + size + " bytes";
    }
}
