package vn.somat.access;

import org.jspecify.annotations.Nullable;

/**
 * Một số liệu báo cáo.
 *
 * @param key of its name among the texts, behind {@code figures.}
 * @param of code of the level it is counted by, or the month; null where it is one number
 * @param address of the list behind it; null where there is none
 */
public record Figure(
        Block block,
        String key,
        @Nullable String of,
        long count,
        @Nullable String address) {

    /** Phần của báo cáo it stands in. */
    public enum Block {
        SITUATION,
        /** Diễn biến theo tháng. */
        COURSE,
        RESULTS,
        INCIDENTS,
        /** Of offices below ours, from their packages. */
        SUBORDINATES
    }

    public static Figure of(Block block, String key, long count, @Nullable String address) {
        return new Figure(block, key, null, count, address);
    }
}
