package vn.somat.printing;

import vn.somat.printing.TicketSheet.Half;
import vn.somat.printing.TicketSheet.Ticket;

/** Tickets as pages of A4, five below each other: cut along the dashes, across and between the halves. */
final class TicketPages {

    private static final Paper A4 = Paper.label(210, 297);
    private static final int A_PAGE = 5;
    private static final double LEFT = 10;
    private static final double TOP = 11;
    private static final double HEIGHT = 55;
    private static final double HALF = 95;
    private static final double EDGE = 3;
    private static final double QR = 24;

    private static final String CSS = Html.page(A4, 0, 0)
            + ".page{position:relative;overflow:hidden;" + Html.mm("width", 210) + Html.mm("height", 296.8)
            + "}.next{page-break-before:always;}"
            + ".half{position:absolute;overflow:hidden;" + Html.mm("width", HALF - 2 * EDGE)
            + Html.mm("height", HEIGHT - 2 * EDGE) + "}"
            + ".across{position:absolute;border-top:0.25mm dashed #555;" + Html.mm("left", 4) + Html.mm("width", 202)
            + "}.down{position:absolute;border-left:0.25mm dashed #555;" + Html.mm("left", LEFT + HALF) + "}"
            + ".title{font-size:9pt;font-weight:bold;}.code{font-size:15pt;font-weight:bold;margin-top:0.6mm;}"
            + ".line{font-size:9.5pt;line-height:1.15;margin-top:0.6mm;}"
            + ".qr{position:absolute;left:0;top:0;}"
            + ".words{position:absolute;top:0;" + Html.mm("left", QR + EDGE) + Html.mm("width", HALF - 3 * EDGE - QR)
            + Html.mm("height", 29) + "overflow:hidden;}"
            + "table{position:absolute;border-collapse:collapse;table-layout:fixed;width:100%;" + Html.mm("top", 30)
            + "}td{text-align:center;vertical-align:top;font-size:8.5pt;padding:0 1.5mm;}"
            + ".sign{border-bottom:0.25mm dotted #000;" + Html.mm("height", 13) + "}";

    private TicketPages() {}

    static Html of(TicketSheet sheet, GlyphGuard guard) {
        Html html = new Html(guard, CSS);
        for (int i = 0; i < sheet.tickets().size(); i++) {
            int row = i % A_PAGE;
            if (row == 0) {
                html.raw(i == 0 ? "" : "</div>").open("div", i == 0 ? "page" : "page next");
                across(html, 0);
            }
            across(html, row + 1);
            html.raw("<div class=\"down\" style=\"" + Html.mm("top", TOP + row * HEIGHT) + Html.mm("height", HEIGHT)
                    + "\"></div>");
            half(html, sheet.tickets().get(i), sheet.staying(), LEFT + EDGE, row);
            half(html, sheet.tickets().get(i), sheet.given(), LEFT + HALF + EDGE, row);
        }
        return html.close("div");
    }

    private static void across(Html html, int row) {
        html.raw("<div class=\"across\" style=\"" + Html.mm("top", TOP + row * HEIGHT) + "\"></div>");
    }

    private static void half(Html html, Ticket ticket, Half half, double left, int row) {
        html.raw("<div class=\"half\" style=\"" + Html.mm("left", left) + Html.mm("top", TOP + row * HEIGHT + EDGE)
                + "\">");
        html.open("div", "qr").qr(ticket.code(), QR).close("div");
        html.open("div", "words").div("title", half.title()).div("code", ticket.code());
        ticket.lines().forEach(line -> html.div("line", line));
        html.close("div").raw("<table><tr>");
        half.signers().forEach(who -> html.raw("<td>").text(who).raw("<div class=\"sign\">&#160;</div></td>"));
        html.raw("</tr></table>").close("div");
    }
}
