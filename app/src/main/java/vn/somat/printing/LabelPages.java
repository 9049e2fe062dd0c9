package vn.somat.printing;

import java.util.Locale;

/** Labels as pages: each in its place, QR at the left, code and words beside it; on paper with thin lines to cut along. */
final class LabelPages {

    private static final double EDGE = 2;
    private static final double QR = 24;

    private LabelPages() {}

    static Html of(LabelSheet sheet, GlyphGuard guard) {
        var stock = sheet.stock();
        var paper = stock.paper();
        boolean cut = stock.perPage() > 1;
        var css = Html.page(Paper.label(paper.width(), paper.height()), 0, 0)
                + ".page{position:relative;overflow:hidden;" + Html.mm("width", paper.width())
                + Html.mm("height", paper.height() - 0.2) + "}.next{page-break-before:always;}"
                + ".label{position:absolute;box-sizing:border-box;overflow:hidden;" + Html.mm("width", stock.width())
                + Html.mm("height", stock.height()) + (cut ? "border:0.2mm solid #999;" : "") + "}"
                + ".qr{position:absolute;" + Html.mm("left", EDGE / 2) + Html.mm("top", (stock.height() - QR) / 2)
                + "}.words{position:absolute;" + Html.mm("left", QR + EDGE) + Html.mm("top", 4)
                + Html.mm("width", stock.width() - QR - EDGE - 1) + "}"
                + ".code{font-weight:bold;white-space:nowrap;}"
                + ".mark{font-weight:bold;font-size:9pt;border:0.4mm solid #000;padding:0.3mm 1mm;margin-top:1mm;display:inline-block;}"
                + ".line{font-size:8pt;line-height:1.15;margin-top:0.8mm;}";
        Html html = new Html(guard, css);
        int at = sheet.skipped();
        html.open("div", "page");
        for (var label : sheet.labels()) {
            if (at == stock.perPage()) {
                at = 0;
                html.close("div").open("div", "page next");
            }
            double left = paper.left() + at % stock.columns() * stock.width();
            double top = paper.top() + at / stock.columns() * stock.height();
            html.raw("<div class=\"label\" style=\"" + Html.mm("left", left) + Html.mm("top", top) + "\">");
            html.open("div", "qr").qr(label.code(), QR).close("div");
            html.open("div", "words").raw("<div class=\"code\" style=\"" + size(label.code(), stock) + "\">");
            html.text(label.code()).close("div");
            html.div("mark", label.mark());
            label.lines().forEach(line -> html.div("line", line));
            html.close("div").close("div");
            at++;
        }
        return html.close("div");
    }

    /** As large as the code has room. */
    private static String size(String code, LabelStock stock) {
        double room = (stock.width() - QR - EDGE - 2) / 25.4 * 72;
        return String.format(Locale.ROOT, "font-size:%.1fpt", Math.min(15, room / (code.length() * 0.62)));
    }
}
