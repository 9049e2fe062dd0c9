package vn.somat.printing;

import java.util.List;
import java.util.function.Consumer;

/** Labels of a stock, each in its place on its sheet; on paper with thin lines to cut along. */
final class LabelGrid {

    private LabelGrid() {}

    /** @param more of one label, behind size and border */
    static String css(LabelStock stock, String more) {
        var paper = stock.paper();
        return Html.page(Paper.label(paper.width(), paper.height()), 0, 0)
                + ".page{position:relative;overflow:hidden;" + Html.mm("width", paper.width())
                + Html.mm("height", paper.height() - 0.2) + "}.next{page-break-before:always;}"
                + ".label{position:absolute;box-sizing:border-box;overflow:hidden;" + Html.mm("width", stock.width())
                + Html.mm("height", stock.height()) + (stock.perPage() > 1 ? "border:0.2mm solid #999;" : "") + more
                + "}";
    }

    /** @param skipped places of the first sheet that are used up already */
    static <T> Html lay(Html html, LabelStock stock, int skipped, List<T> labels, Consumer<T> inside) {
        var paper = stock.paper();
        int at = skipped;
        html.open("div", "page");
        for (var label : labels) {
            if (at == stock.perPage()) {
                at = 0;
                html.close("div").open("div", "page next");
            }
            double left = paper.left() + at % stock.columns() * stock.width();
            double top = paper.top() + at / stock.columns() * stock.height();
            html.raw("<div class=\"label\" style=\"" + Html.mm("left", left) + Html.mm("top", top) + "\">");
            inside.accept(label);
            html.close("div");
            at++;
        }
        return html.close("div");
    }
}
