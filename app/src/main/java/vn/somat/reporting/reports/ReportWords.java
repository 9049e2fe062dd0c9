package vn.somat.reporting.reports;

import org.jspecify.annotations.Nullable;
import vn.somat.access.Figure.Block;

/**
 * Lời của báo cáo, in the four blocks that the law asks for (NĐ 26 Điều 8).
 *
 * @param results kết quả, ưu điểm, hạn chế, nguyên nhân, bài học
 * @param incidents lộ, mất, nguyên nhân, xử lý
 * @param outlook dự báo, phương hướng, đề xuất
 * @param addressee nơi nhận
 */
public record ReportWords(
        @Nullable String situation,
        @Nullable String results,
        @Nullable String incidents,
        @Nullable String outlook,
        @Nullable String addressee) {

    /** Of a block of figures; months belong to the situation. */
    public String of(@Nullable Block block) {
        var words = block == null
                ? outlook
                : switch (block) {
                    case SITUATION, COURSE, SUBORDINATES -> situation;
                    case RESULTS -> results;
                    case INCIDENTS -> incidents;
                };
        return words == null ? "" : words;
    }

    /** Nothing: what a report says may be secret. */
    @Override
    public String toString() {
        return "ReportWords";
    }
}
