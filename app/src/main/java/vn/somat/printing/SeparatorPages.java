package vn.somat.printing;

import java.util.List;

/** Separators as pages, one a sheet. */
final class SeparatorPages {

    private static final double QR = 80;
    private static final String CSS = ".sheet{text-align:center;}.next{page-break-before:always;}"
            + ".qr{width:80mm;margin:25mm auto 12mm auto;}.number{font-weight:bold;font-size:34pt;}.line{font-size:16pt;margin-top:5mm;}";

    private SeparatorPages() {}

    static Html of(List<Separator> separators, GlyphGuard guard) {
        Html html = new Html(guard, Html.page(Paper.A4, 20, 15) + CSS);
        for (int i = 0; i < separators.size(); i++) {
            var one = separators.get(i);
            html.open("div", i == 0 ? "sheet" : "sheet next").open("div", "qr");
            html.qr(one.code(), QR).close("div").div("number", one.number()).div("line", one.line());
            html.close("div");
        }
        return html;
    }
}
