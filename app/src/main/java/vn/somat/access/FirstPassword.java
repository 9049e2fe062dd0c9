package vn.somat.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Mật khẩu đầu tiên: drawn by chance, told once to whoever opened the account, and good for nothing but choosing another.
 *
 * @param until from then on it opens nothing
 */
public record FirstPassword(UUID account, String word, Instant until) {

    @Override
    public String toString() {
        return "FirstPassword[" + account + "]";
    }
}
