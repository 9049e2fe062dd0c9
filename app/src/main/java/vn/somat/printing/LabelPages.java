package vn.somat.printing;

import java.util.Locale;

/** Labels as pages: QR at the left, code and words beside it. */
final class LabelPages {

    private static final double EDGE = 2;
    private static final double QR = 24;

    private LabelPages() {}

    static Html of(LabelSheet sheet, GlyphGuard guard) {
        var stock = sheet.stock();
        var css = LabelGrid.css(stock, "")
                + ".qr{position:absolute;" + Html.mm("left", EDGE / 2) + Html.mm("top", (stock.height() - QR) / 2)
                + "}.words{position:absolute;" + Html.mm("left", QR + EDGE) + Html.mm("top", 4)
                + Html.mm("width", stock.width() - QR - EDGE - 1) + "}"
                + ".code{font-weight:bold;white-space:nowrap;}"
                + ".mark{font-weight:bold;font-size:9pt;border:0.4mm solid #000;padding:0.3mm 1mm;margin-top:1mm;display:inline-block;}"
                + ".line{font-size:8pt;line-height:1.15;margin-top:0.8mm;}";
        Html html = new Html(guard, css);
        return LabelGrid.lay(html, stock, sheet.skipped(), sheet.labels(), label -> {
            html.open("div", "qr").qr(label.code(), QR).close("div");
            html.open("div", "words").raw("<div class=\"code\" style=\"" + size(label.code(), stock) + "\">");
            html.text(label.code()).close("div");
            html.div("mark", label.mark());
            label.lines().forEach(line -> html.div("line", line));
            html.close("div");
        });
    }

    /** As large as the code has room. */
    private static String size(String code, LabelStock stock) {
        double room = (stock.width() - QR - EDGE - 2) / 25.4 * 72;
        return String.format(Locale.ROOT, "font-size:%.1fpt", Math.min(15, room / (code.length() * 0.62)));
    }
}
