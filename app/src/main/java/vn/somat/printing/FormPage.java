package vn.somat.printing;

import java.util.Locale;

/** A form as a page: bodies at the upper left, the side's head at the upper right, title, fields, table, signatures. */
final class FormPage {

    private static final Paper A4 = new Paper(210, 297, 30, 20);
    private static final String CSS = "table{border-collapse:collapse;width:100%;}"
            + "table.top{table-layout:fixed;}table.top td{text-align:center;vertical-align:top;font-size:12.5pt;padding:0;}"
            + ".bold{font-weight:bold;}.line{width:34mm;margin:1mm auto 0 auto;border-top:0.25mm solid #000;}"
            + ".place{font-style:italic;margin-top:4mm;}"
            + ".title{text-align:center;font-weight:bold;font-size:14pt;margin:7mm 6mm 6mm 6mm;}"
            + ".heading{font-weight:bold;margin:4mm 0 1mm 0;}"
            + "table.fields td{padding:0.9mm 0;vertical-align:bottom;line-height:1.25;}"
            + "td.label{width:1%;white-space:nowrap;padding-right:1.5mm;}.long{padding:0.9mm 0;line-height:1.25;}"
            + "td.blank,div.blank{border-bottom:0.25mm dotted #000;}div.blank{height:7.2mm;}"
            + "table.rows{margin-top:3mm;table-layout:fixed;font-size:11pt;-fs-table-paginate:paginate;}"
            + "table.rows th,table.rows td{border:0.2mm solid #000;padding:1mm;text-align:center;vertical-align:middle;}"
            + "table.rows td{height:7mm;}tr{page-break-inside:avoid;}"
            + "table.signs{table-layout:fixed;page-break-inside:avoid;margin-top:8mm;}"
            + "table.signs td{text-align:center;vertical-align:top;font-weight:bold;font-size:12.5pt;}"
            + ".hint{font-style:italic;font-weight:normal;font-size:11pt;}.sign{height:24mm;}";
    private static final int SHORT = 40;

    private FormPage() {}

    static Html of(OfficialForm form, GlyphGuard guard) {
        Html html = new Html(guard, Html.page(A4, 18, 18) + CSS);
        html.raw("<table class=\"top\"><tr><td>")
                .div("superior", form.superior().toUpperCase(Locale.ROOT));
        html.div("bold", form.body().toUpperCase(Locale.ROOT)).raw("<div class=\"line\"></div></td><td>");
        form.head().forEach(line -> html.div("bold", line));
        html.raw("<div class=\"line\"></div>").div("place", form.place()).raw("</td></tr></table>");
        html.div("title", form.title().toUpperCase(Locale.ROOT));
        form.entries().forEach(entry -> entry(html, entry));
        if (!form.columns().isEmpty()) {
            table(html, form);
        }
        html.raw("<table class=\"signs\"><tr>");
        for (String who : form.signatures()) {
            html.raw("<td>").text(who).div("hint", form.hint()).raw("<div class=\"sign\"></div></td>");
        }
        return html.raw("</tr></table>");
    }

    private static void entry(Html html, FormEntry entry) {
        if (entry.rows() == 0) {
            html.div("heading", entry.label());
            return;
        }
        boolean written = !entry.value().isEmpty();
        String label = entry.label() + ":";
        if (label.length() > SHORT || written) {
            html.div("long", written ? label + " " + entry.value() : label);
        } else {
            html.raw("<table class=\"fields\"><tr><td class=\"label\">").text(label);
            html.raw("</td><td class=\"blank\">&#160;</td></tr></table>");
        }
        int beside = label.length() > SHORT ? 0 : 1;
        for (int i = beside; !written && i < entry.rows(); i++) {
            html.raw("<div class=\"blank\"></div>");
        }
    }

    private static void table(Html html, OfficialForm form) {
        int sum = form.columns().stream().mapToInt(SheetColumn::width).sum();
        html.raw("<table class=\"rows\"><thead><tr>");
        for (var column : form.columns()) {
            html.raw("<th style=\"width:" + 100.0 * column.width() / sum + "%\">")
                    .text(column.label())
                    .raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (int i = 0; i < form.blank(); i++) {
            html.raw("<tr>" + "<td>&#160;</td>".repeat(form.columns().size()) + "</tr>");
        }
        html.raw("</tbody></table>");
    }
}
