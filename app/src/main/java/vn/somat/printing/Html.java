package vn.somat.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small page in the making. Every text passes the {@link GlyphGuard} and is escaped here and nowhere else. */
final class Html {

    private final StringBuilder body = new StringBuilder();
    private final GlyphGuard guard;
    private final String css;
    private final List<Plot> plots = new ArrayList<>();

    Html(GlyphGuard guard, String css) {
        this.guard = guard;
        this.css = css;
    }

    Html open(String tag, String cssClass) {
        body.append('<').append(tag).append(" class=\"").append(cssClass).append("\">");
        return this;
    }

    Html close(String tag) {
        body.append("</").append(tag).append('>');
        return this;
    }

    Html text(String raw) {
        body.append(XmlText.of(guard.shown(raw)).replace("\n", "<br/>"));
        return this;
    }

    Html div(String cssClass, String raw) {
        return raw.isEmpty() ? this : open("div", cssClass).text(raw).close("div");
    }

    /** Only for texts of ours. */
    Html raw(String markup) {
        body.append(markup);
        return this;
    }

    Html qr(String payload, double side) {
        String data = XmlText.of(payload).replace("\n", "&#10;"); // XML makes a space of a bare line feed here
        return raw("<object type=\"" + QrObject.TYPE + "\" data=\"" + data + "\" style=\"" + mm("width", side)
                + mm("height", side) + "display:block\"></object>");
    }

    Html plot(Plot plot, double width) {
        plots.add(plot);
        double height = width * PlotLayout.HEIGHT / PlotLayout.WIDTH;
        return raw("<object type=\"" + PlotObject.TYPE + "\" data=\"" + (plots.size() - 1) + "\" style=\""
                + mm("width", width) + mm("height", height) + "display:block\"></object>");
    }

    /** What it shows, in the order of their places. */
    List<Plot> plots() {
        return List.copyOf(plots);
    }

    /** Labelled lines; an empty value is a dotted line to write on. */
    Html fields(List<Field> fields) {
        raw("<table class=\"fields\">");
        for (Field field : fields) {
            raw("<tr><td class=\"label\">").text(field.label()).raw("</td>");
            raw(field.value().isEmpty() ? "<td class=\"blank\">&#160;" : "<td class=\"value\">")
                    .text(field.value());
            raw("</td></tr>");
        }
        return raw("</table>");
    }

    static String mm(String property, double length) {
        return String.format(Locale.ROOT, "%s:%.2fmm;", property, length);
    }

    static String page(Paper paper, double right, double bottom) {
        return String.format(
                Locale.ROOT,
                "@page{size:%.2fmm %.2fmm;margin:%.2fmm %.2fmm %.2fmm %.2fmm;}",
                paper.width(),
                paper.height(),
                paper.top(),
                right,
                bottom,
                paper.left());
    }

    @Override
    public String toString() {
        return "<html lang=\"" + PdfA.LANGUAGE
                + "\"><head><style>html{font-family:'serif-vi';font-size:13pt;}body{margin:0;}" + css
                + "</style></head><body>" + body + "</body></html>";
    }
}
