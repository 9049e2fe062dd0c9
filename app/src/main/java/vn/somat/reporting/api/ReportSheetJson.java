package vn.somat.reporting.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.reporting.reports.Report;
import vn.somat.reporting.reports.ReportVersion;
import vn.somat.reporting.reports.ReportWords;

/** Báo cáo với lời và số liệu của lần viết cuối, as {@code openapi.yaml} describes it. */
record ReportSheetJson(ReportJson report, WordsJson words, List<FigureJson> figures) {

    /** The four blocks that the law asks for, and who it goes to. */
    record WordsJson(
            @Nullable String situation,
            @Nullable String results,
            @Nullable String incidents,
            @Nullable String outlook,
            @Nullable String addressee) {

        static WordsJson of(ReportWords words) {
            return new WordsJson(
                    words.situation(), words.results(), words.incidents(), words.outlook(), words.addressee());
        }

        /** Nothing: what a report says may be secret. */
        @Override
        public String toString() {
            return "WordsJson";
        }
    }

    /** Một số liệu. @param of code of the level it is counted by, or the month */
    record FigureJson(Block block, String key, @Nullable String of, long count) {

        static FigureJson of(Figure one) {
            return new FigureJson(one.block(), one.key(), one.of(), one.count());
        }
    }

    static ReportSheetJson of(Report report, ReportVersion last) {
        return new ReportSheetJson(
                ReportJson.of(report),
                WordsJson.of(last.words()),
                last.figures().all().stream().map(FigureJson::of).toList());
    }
}
