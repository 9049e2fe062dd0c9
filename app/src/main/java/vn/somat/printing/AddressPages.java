package vn.somat.printing;

/** Address labels as pages: each in its place, with thin lines to cut along. */
final class AddressPages {

    private static final double EDGE = 3;

    private AddressPages() {}

    static Html of(AddressSheet sheet, GlyphGuard guard) {
        var stock = sheet.stock();
        var paper = stock.paper();
        var css = Html.page(Paper.label(paper.width(), paper.height()), 0, 0)
                + ".page{position:relative;overflow:hidden;" + Html.mm("width", paper.width())
                + Html.mm("height", paper.height() - 0.2) + "}.next{page-break-before:always;}"
                + ".label{position:absolute;box-sizing:border-box;overflow:hidden;" + Html.mm("width", stock.width())
                + Html.mm("height", stock.height()) + (stock.perPage() > 1 ? "border:0.2mm solid #999;" : "")
                + Html.mm("padding", EDGE) + "}"
                + ".sender{font-size:7.5pt;border-bottom:0.2mm solid #000;padding-bottom:0.5mm;margin-bottom:2mm;}"
                + ".to{font-weight:bold;font-size:12pt;line-height:1.15;}"
                + ".small{font-size:9pt;line-height:1.15;}"
                + ".line{position:absolute;left:3mm;bottom:2mm;font-size:8.5pt;}";
        Html html = new Html(guard, css);
        int at = sheet.skipped();
        html.open("div", "page");
        for (var address : sheet.addresses()) {
            if (at == stock.perPage()) {
                at = 0;
                html.close("div").open("div", "page next");
            }
            double left = paper.left() + at % stock.columns() * stock.width();
            double top = paper.top() + at / stock.columns() * stock.height();
            html.raw("<div class=\"label\" style=\"" + Html.mm("left", left) + Html.mm("top", top) + "\">");
            html.div("sender", sheet.sender());
            html.div(address.to().length() > 70 ? "to small" : "to", address.to());
            html.div("line", address.line()).close("div");
            at++;
        }
        return html.close("div");
    }
}
