package vn.somat.printing;

/** A slip as a page: bodies at the upper left, title in the middle, the ledger's QR at the upper right, lines, signatures. */
final class SlipPage {

    private static final String CSS = ".head{text-align:center;font-size:12pt;}.body{font-weight:bold;}"
            + ".line{width:30mm;margin:1mm auto 0 auto;border-top:0.3mm solid #000;}"
            + ".title{text-align:center;font-weight:bold;font-size:17pt;margin:4mm 0 4mm 0;}"
            + "table.fields{width:100%;border-collapse:collapse;}td{padding:1.1mm 0;vertical-align:top;}"
            + "td.label{width:34%;padding-right:3mm;}td.blank{border-bottom:0.25mm dotted #000;}"
            + "td.value{font-weight:bold;}.place{text-align:right;font-style:italic;margin:5mm 0 2mm 0;}"
            + "table.signs{width:100%;table-layout:fixed;page-break-inside:avoid;}"
            + "table.signs td{text-align:center;}.who{font-weight:bold;}.hint{font-style:italic;font-size:11pt;}"
            + ".name{font-weight:bold;margin-top:19mm;}"
            + "table.top{width:100%;border-collapse:collapse;}td.left{width:48%;}"
            + "td.caption{vertical-align:middle;text-align:right;font-size:9pt;padding-right:2mm;}"
            + "td.qr{width:22mm;padding:0;}";
    private static final double QR = 22;

    private SlipPage() {}

    static Html of(Slip slip, Paper paper, GlyphGuard guard) {
        Html html = new Html(guard, Html.page(paper, 15, 10) + CSS);
        html.raw("<table class=\"top\"><tr><td class=\"left\">");
        html.open("div", "head").div("superior", slip.superior()).div("body", slip.body());
        html.raw("<div class=\"line\"></div>").close("div").raw("</td><td class=\"caption\">");
        Witness witness = slip.witness();
        if (witness != null) {
            html.text(witness.caption()).raw("</td><td class=\"qr\">").qr(witness.payload(), QR);
        }
        html.raw("</td></tr></table>");
        html.div("title", slip.title()).fields(slip.fields()).div("place", slip.place());
        if (!slip.signatures().isEmpty()) {
            html.raw("<table class=\"signs\"><tr>");
            for (Field signature : slip.signatures()) {
                html.raw("<td>").div("who", signature.label()).div("hint", slip.hint());
                html.open("div", "name")
                        .text(signature.value())
                        .raw("&#160;")
                        .close("div")
                        .raw("</td>");
            }
            html.raw("</tr></table>");
        }
        return html;
    }
}
