package vn.somat.printing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as pages of A4: bodies and head, number and place, title, parts, receivers and signature. */
final class ReportPages {

    private static final Paper A4 = new Paper(210, 297, 30, 20);
    private static final double PLOT = 160;

    /** Above every page but the first. */
    private static final String NUMBERED =
            "@page{@top-center{content:counter(page);font-family:'serif-vi';font-size:13pt;}}"
                    + "@page:first{@top-center{content:none;}}";

    private static final String CSS = "table{border-collapse:collapse;width:100%;}"
            + "table.top{table-layout:fixed;}table.top td{text-align:center;vertical-align:top;font-size:12.5pt;padding:0;}"
            + ".bold{font-weight:bold;}.line{width:34mm;margin:1mm auto 0 auto;border-top:0.25mm solid #000;}"
            + ".place{font-style:italic;margin-top:3mm;}.number{margin-top:3mm;}"
            + ".level{border:0.4mm solid #c00;color:#c00;font-weight:bold;font-size:12pt;padding:0.5mm 3mm;"
            + "display:inline-block;margin-top:2mm;}"
            + ".title{text-align:center;font-weight:bold;font-size:14pt;margin:7mm 6mm 1mm 6mm;}"
            + ".subtitle{text-align:center;font-weight:bold;margin:0 6mm 5mm 6mm;}"
            + ".heading{font-weight:bold;margin:4mm 0 1mm 0;page-break-after:avoid;}"
            + "p{margin:0 0 1.6mm 0;text-indent:10mm;text-align:justify;line-height:1.25;}"
            + ".caption{font-style:italic;margin:2mm 0 1mm 0;page-break-after:avoid;}"
            + "table.rows{width:99.7%;table-layout:fixed;font-size:11.5pt;-fs-table-paginate:paginate;margin-bottom:2mm;}"
            + "table.rows th,table.rows td{border:0.2mm solid #000;padding:0.8mm 1.2mm;text-align:center;vertical-align:middle;}"
            + "table.rows td.first,table.rows th.first{text-align:left;}tr{page-break-inside:avoid;}"
            + ".ending{page-break-inside:avoid;}table.on{margin-top:-2.2mm;}"
            + ".plot{margin:2mm 0;page-break-inside:avoid;}"
            + "table.foot{table-layout:fixed;margin-top:7mm;page-break-inside:avoid;}table.foot td{vertical-align:top;}"
            + "td.to{font-size:11pt;}.to-label{font-weight:bold;font-size:12pt;}td.sign{text-align:center;}"
            + ".signed{font-weight:bold;margin-top:22mm;}"
            + "table.witness{margin-top:6mm;page-break-inside:avoid;}td.caption{font-size:9pt;padding-left:2mm;"
            + "vertical-align:middle;}td.qr{width:22mm;}";

    private ReportPages() {}

    static Html of(WrittenReport report, GlyphGuard guard) {
        Html html = new Html(guard, Html.page(A4, 18, 18) + NUMBERED + CSS);
        lay(html, report, null);
        return html;
    }

    /**
     * Many of them, each on pages of its own, without page numbers that would go through all.
     *
     * @param stamp of the level of all of them; null for none
     */
    static Html of(List<WrittenReport> papers, @Nullable StampObject stamp, GlyphGuard guard) {
        Html html = new Html(guard, Html.page(A4, 18, 18) + ".next{page-break-before:always;}" + CSS);
        for (int i = 0; i < papers.size(); i++) {
            html.open("div", i == 0 ? "first" : "next");
            lay(html, papers.get(i), stamp);
            html.close("div");
        }
        return html;
    }

    private static void lay(Html html, WrittenReport report, @Nullable StampObject stamp) {
        top(html, report, stamp);
        html.div("title", report.title().toUpperCase(Locale.ROOT)).div("subtitle", report.subtitle());
        var ending = ReportEnding.of(report.parts());
        ending.before().forEach(part -> part(html, part, false));
        html.open("div", "ending");
        var last = ending.last();
        if (last != null) {
            part(html, last, ending.goesOn());
        }
        foot(html, report);
        Witness witness = report.witness();
        if (witness != null) {
            html.raw("<table class=\"witness\"><tr><td class=\"qr\">").qr(witness.payload(), 22);
            html.raw("</td><td class=\"caption\">").text(witness.caption()).raw("</td></tr></table>");
        }
        html.close("div");
    }

    private static void top(Html html, WrittenReport report, @Nullable StampObject stamp) {
        html.raw("<table class=\"top\"><tr><td>")
                .div("superior", report.superior().toUpperCase(Locale.ROOT))
                .div("bold", report.body().toUpperCase(Locale.ROOT))
                .raw("<div class=\"line\"></div>")
                .div("number", report.number())
                .div("level", report.level().toUpperCase(Locale.ROOT))
                .raw(stamp == null ? "" : stamp.markup())
                .raw("</td><td>");
        report.head().forEach(line -> html.div("bold", line));
        html.raw("<div class=\"line\"></div>").div("place", report.place()).raw("</td></tr></table>");
    }

    private static void part(Html html, WrittenReport.Part part, boolean goesOn) {
        html.div("heading", part.heading());
        part.paragraphs().forEach(words -> html.raw("<p>").text(words).raw("</p>"));
        if (!part.columns().isEmpty()) {
            html.div("caption", part.caption());
            table(html, part, goesOn);
        }
        part.plots()
                .forEach(plot ->
                        html.raw("<div class=\"plot\">").plot(plot, PLOT).raw("</div>"));
    }

    /** An empty cell has room to be written in. @param goesOn after the one before: columns as wide, without headings */
    private static void table(Html html, WrittenReport.Part part, boolean goesOn) {
        double sum = part.columns().stream().mapToInt(SheetColumn::width).sum();
        html.raw(goesOn ? "<table class=\"rows on\">" : "<table class=\"rows\">");
        part.columns().forEach(column -> html.raw("<col style=\"width:" + 100 * column.width() / sum + "%\"/>"));
        html.raw(goesOn ? "" : "<thead><tr>");
        for (int i = 0; i < part.columns().size() && !goesOn; i++) {
            html.raw("<th" + first(i) + ">").text(part.columns().get(i).label()).raw("</th>");
        }
        html.raw(goesOn ? "<tbody>" : "</tr></thead><tbody>");
        for (var row : part.rows()) {
            html.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.raw("<td" + first(i) + (row.get(i).isEmpty() ? " style=\"height:9mm\"" : "") + ">")
                        .text(row.get(i))
                        .raw("</td>");
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table>");
    }

    private static String first(int column) {
        return column == 0 ? " class=\"first\"" : "";
    }

    private static void foot(Html html, WrittenReport report) {
        html.raw("<table class=\"foot\"><tr><td class=\"to\">").div("to-label", report.receiversLabel());
        report.receivers().forEach(line -> html.div("receiver", line));
        html.raw("</td><td class=\"sign\">").div("bold", report.signer().toUpperCase(Locale.ROOT));
        html.open("div", "signed").text(report.signed()).raw("&#160;</div></td></tr></table>");
    }
}
