package vn.somat.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một trang của danh sách chờ xác định độ mật.
 *
 * @param next where the next page begins; null on the last one
 */
public record UnmarkedPage(
        List<UnmarkedWaiting> lines, @Nullable String next) {

    public UnmarkedPage {
        lines = List.copyOf(lines);
    }
}
