package vn.somat.printing;

import java.util.Locale;

/** A folder as pages: each sheet with bodies, title, fields, table and signatures; the name and "x / y" at every foot. */
final class FolderPages {

    private static final Paper A4 = new Paper(210, 297, 25, 20);
    private static final double QR = 22;

    /** Millimetres of the whole. */
    private static final double BAR = 84;

    private static final String CSS = "@page{@bottom-left{content:element(foot);}"
            + "@bottom-right{content:counter(page) \" / \" counter(pages);font-family:'serif-vi';font-size:9.5pt;}}"
            + ".foot{position:running(foot);font-size:9.5pt;}"
            + ".sheet{page-break-before:always;}.first{page-break-before:auto;}"
            + "table{border-collapse:collapse;width:100%;}"
            + "table.top{table-layout:fixed;}table.top td{text-align:center;vertical-align:top;font-size:12.5pt;padding:0;}"
            + ".bold{font-weight:bold;}.line{width:34mm;margin:1mm auto 0 auto;border-top:0.25mm solid #000;}"
            + ".level{border:0.4mm solid #c00;color:#c00;font-weight:bold;font-size:12pt;padding:0.5mm 3mm;"
            + "display:inline-block;margin-top:2mm;}"
            + ".title{text-align:center;font-weight:bold;font-size:14pt;margin:7mm 6mm 5mm 6mm;}"
            + "table.witness td{vertical-align:middle;}td.caption{text-align:right;font-size:9pt;padding-right:2mm;}"
            + "td.qr{width:22mm;}td.code{font-weight:bold;padding-left:2mm;}"
            + "table.fields td{padding:1mm 0;vertical-align:top;line-height:1.25;}td.label{width:36%;padding-right:3mm;}"
            + "td.blank{border-bottom:0.25mm dotted #000;}"
            + "table.rows{margin-top:3mm;width:99.7%;table-layout:fixed;font-size:11pt;-fs-table-paginate:paginate;}"
            + "table.rows th,table.rows td{border:0.2mm solid #000;padding:1mm;vertical-align:top;text-align:left;}"
            + "tr{page-break-inside:avoid;}"
            + ".bars-title{font-weight:bold;margin:4mm 0 1mm 0;page-break-after:avoid;}table.bars{table-layout:fixed;font-size:11pt;}"
            + "table.bars td{padding:0.8mm 0;vertical-align:middle;}td.bar-name{width:62mm;padding-right:3mm;}"
            + ".bar{height:4.4mm;background-color:#1f4e79;}td.share{width:16mm;text-align:right;font-weight:bold;}"
            + "table.signs{table-layout:fixed;page-break-inside:avoid;margin-top:8mm;}"
            + "table.signs td{text-align:center;vertical-align:top;}.hint{font-style:italic;font-size:11pt;}"
            + ".signed{font-weight:bold;margin-top:20mm;}";

    private FolderPages() {}

    static Html of(Folder folder, GlyphGuard guard) {
        Html html = new Html(guard, Html.page(A4, 18, 20) + CSS);
        html.div("foot", folder.name());
        boolean first = true;
        for (var sheet : folder.sheets()) {
            html.open("div", first ? "sheet first" : "sheet");
            top(html, folder);
            if (first) {
                codes(html, folder);
            }
            html.div("title", sheet.title().toUpperCase(Locale.ROOT)).fields(sheet.fields());
            sheet.bars().forEach(bars -> bars(html, bars));
            if (!sheet.columns().isEmpty()) {
                table(html, sheet);
            }
            signatures(html, sheet, folder.hint());
            html.close("div");
            first = false;
        }
        return html;
    }

    private static void top(Html html, Folder folder) {
        html.raw("<table class=\"top\"><tr><td>")
                .div("superior", folder.superior().toUpperCase(Locale.ROOT))
                .div("bold", folder.body().toUpperCase(Locale.ROOT))
                .raw("<div class=\"line\"></div>");
        if (!folder.level().isEmpty()) {
            html.div("level", folder.level().toUpperCase(Locale.ROOT));
        }
        html.raw("</td><td>");
        folder.head().forEach(line -> html.div("bold", line));
        html.raw("<div class=\"line\"></div></td></tr></table>");
    }

    private static void codes(Html html, Folder folder) {
        Witness code = folder.code();
        Witness witness = folder.witness();
        if (code == null && witness == null) {
            return;
        }
        html.raw("<table class=\"witness\"><tr>");
        if (code != null) {
            html.raw("<td class=\"qr\">")
                    .qr(code.payload(), QR)
                    .raw("</td><td class=\"code\">")
                    .text(code.caption());
            html.raw("</td>");
        }
        if (witness != null) {
            html.raw("<td class=\"caption\">").text(witness.caption());
            html.raw("</td><td class=\"qr\">").qr(witness.payload(), QR).raw("</td>");
        }
        html.raw("</tr></table>");
    }

    /** No share at all still has its hairline: it was counted. */
    private static void bars(Html html, Bars bars) {
        html.div("bars-title", bars.title()).raw("<table class=\"bars\">");
        for (var bar : bars.bars()) {
            html.raw("<tr><td class=\"bar-name\">")
                    .text(bar.name())
                    .raw("</td><td><div class=\"bar\" style=\"")
                    .raw(Html.mm("width", Math.max(0.3, BAR * bar.percent() / 100)))
                    .raw("\"></div></td><td class=\"share\">")
                    .text(bar.percent() + " %")
                    .raw("</td></tr>");
        }
        html.raw("</table>");
    }

    private static void table(Html html, FolderSheet sheet) {
        int sum = sheet.columns().stream().mapToInt(SheetColumn::width).sum();
        html.raw("<table class=\"rows\"><thead><tr>");
        for (var column : sheet.columns()) {
            html.raw("<th style=\"width:" + 100.0 * column.width() / sum + "%\">")
                    .text(column.label())
                    .raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (var row : sheet.rows()) {
            html.raw("<tr>");
            row.forEach(cell -> html.raw("<td>").text(cell).raw("</td>"));
            html.raw("</tr>");
        }
        html.raw("</tbody></table>");
    }

    private static void signatures(Html html, FolderSheet sheet, String hint) {
        if (sheet.signatures().isEmpty()) {
            return;
        }
        html.raw("<table class=\"signs\"><tr>");
        for (Field one : sheet.signatures()) {
            html.raw("<td>").div("bold", one.label()).div("hint", hint);
            html.open("div", "signed")
                    .text(one.value())
                    .raw("&#160;")
                    .close("div")
                    .raw("</td>");
        }
        html.raw("</tr></table>");
    }
}
