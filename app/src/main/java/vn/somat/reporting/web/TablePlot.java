package vn.somat.reporting.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.classification.figures.PaperColumn;
import vn.somat.printing.Plot;
import vn.somat.reporting.statistics.StatisticsTable;

/** Biểu đồ của một bảng thống kê: what came and what went, by line. */
@Component
class TablePlot {

    private static final int MOST = 24;

    private final MessageSource texts;

    TablePlot(MessageSource texts) {
        this.texts = texts;
    }

    String svg(StatisticsTable table, Locale locale) {
        var lines = table.lines().subList(0, Math.min(MOST, table.lines().size()));
        return new Plot(
                        say("plot." + table.by(), locale),
                        lines.stream().map(StatisticsTable.Line::name).toList(),
                        List.of(series(lines, PaperColumn.CAME, locale), series(lines, PaperColumn.WENT, locale)))
                .svg();
    }

    private Plot.Series series(List<StatisticsTable.Line> lines, PaperColumn column, Locale locale) {
        return new Plot.Series(
                say("column." + column, locale),
                lines.stream().map(line -> line.in(column)).toList());
    }

    private String say(String key, Locale locale) {
        return texts.getMessage("reporting.statistics." + key, null, locale);
    }
}
