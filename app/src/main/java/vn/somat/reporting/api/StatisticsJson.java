package vn.somat.reporting.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.figures.PaperColumn;
import vn.somat.reporting.statistics.StatisticsTable;

/** Bảng thống kê, as {@code openapi.yaml} describes it. @param whole whether it counts all papers, or those its reader may see */
record StatisticsJson(
        String by, LocalDate from, LocalDate to, @Nullable String level, boolean whole, List<LineJson> lines) {

    /** @param key of what it stands for; empty where nothing is known */
    record LineJson(
            String key,
            String name,
            long came,
            long went,
            long extended,
            long changed,
            long declassified,
            long destroyed,
            long keptIncoming,
            long keptOutgoing) {

        static LineJson of(StatisticsTable.Line line) {
            return new LineJson(
                    line.key(),
                    line.name(),
                    line.in(PaperColumn.CAME),
                    line.in(PaperColumn.WENT),
                    line.in(PaperColumn.EXTENDED),
                    line.in(PaperColumn.CHANGED),
                    line.in(PaperColumn.DECLASSIFIED),
                    line.in(PaperColumn.DESTROYED),
                    line.in(PaperColumn.KEPT_CAME),
                    line.in(PaperColumn.KEPT_WENT));
        }
    }

    static StatisticsJson of(StatisticsTable table) {
        var question = table.question();
        return new StatisticsJson(
                table.by().name(),
                question.from(),
                question.to(),
                question.level(),
                table.whole(),
                table.lines().stream().map(LineJson::of).toList());
    }
}
