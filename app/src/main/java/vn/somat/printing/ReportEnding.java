package vn.somat.printing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.printing.WrittenReport.Part;

/**
 * Phần cuối báo cáo: parts divided where the last page may begin, so that no signature ever stands alone on it.
 *
 * @param last stays with the signature: a paragraph, two rows or a plot; null: nothing that could
 * @param goesOn whether it goes on with the table before, without headings of its own
 */
record ReportEnding(List<Part> before, @Nullable Part last, boolean goesOn) {

    private static final int ROWS = 2;

    /** A paragraph of more letters fills most of a page: it is broken where it comes to its end, and holds on itself. */
    private static final int LONGEST = 2_500;

    static ReportEnding of(List<Part> parts) {
        if (parts.isEmpty()) {
            return new ReportEnding(parts, null, false);
        }
        var before = new ArrayList<>(parts);
        var part = before.removeLast();
        var words = part.paragraphs();
        var rows = part.rows();
        if (!part.plots().isEmpty()) {
            before.add(of(
                    part.heading(),
                    words,
                    part,
                    rows,
                    part.plots().subList(0, part.plots().size() - 1)));
            return new ReportEnding(
                    before,
                    new Part(
                            "",
                            List.of(),
                            "",
                            List.of(),
                            List.of(),
                            List.of(part.plots().getLast())),
                    false);
        }
        if (rows.size() > ROWS) {
            int from = rows.size() - ROWS;
            before.add(of(part.heading(), words, part, rows.subList(0, from), List.of()));
            return new ReportEnding(
                    before,
                    new Part("", List.of(), "", part.columns(), rows.subList(from, rows.size()), List.of()),
                    true);
        }
        if (words.isEmpty() || !part.columns().isEmpty() || words.getLast().length() > LONGEST) {
            return new ReportEnding(parts, null, false);
        }
        if (words.size() > 1) {
            before.add(of(part.heading(), words.subList(0, words.size() - 1), part, rows, List.of()));
        }
        return new ReportEnding(
                before,
                of(words.size() > 1 ? "" : part.heading(), List.of(words.getLast()), part, rows, List.of()),
                false);
    }

    private static Part of(String heading, List<String> words, Part part, List<List<String>> rows, List<Plot> plots) {
        return new Part(heading, words, part.caption(), part.columns(), rows, plots);
    }
}
