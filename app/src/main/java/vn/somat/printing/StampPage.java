package vn.somat.printing;

import java.util.List;
import java.util.Locale;

/** The arrival stamp as a page: one frame of exactly the asked size, measured over its outer edges. */
final class StampPage {

    /** What a letter takes of its size, with some to spare. */
    private static final double WIDE = 0.52;

    private StampPage() {}

    static Html of(ArrivalStamp stamp, Paper paper, GlyphGuard guard) {
        double rows = stamp.fields().size() + 1.0;
        double inside = stamp.height() - 2.4;
        double row = inside / rows;
        double size = Math.min(row * 0.62, stamp.width() * 0.078) / 25.4 * 72;
        String css = Html.page(Paper.label(paper.width(), paper.height()), 0, 0)
                + ".stamp{position:absolute;box-sizing:border-box;border:0.35mm solid #000;padding:0.6mm 1.2mm;overflow:hidden;"
                + Html.mm("left", paper.left()) + Html.mm("top", paper.top()) + Html.mm("width", stamp.width())
                + Html.mm("height", stamp.height())
                + String.format(Locale.ROOT, "font-size:%.1fpt;", size) + "}"
                + "table{border-collapse:collapse;width:100%;}"
                + "td{padding:0;vertical-align:bottom;white-space:nowrap;line-height:1;" + Html.mm("height", row - 0.1)
                + "}td.body{text-align:center;font-weight:bold;white-space:normal;vertical-align:middle;"
                + String.format(Locale.ROOT, "font-size:%.1fpt;}", bodySize(stamp, size))
                + "td.heading{font-weight:bold;font-size:155%;vertical-align:middle;text-align:center;padding:0 1.5mm 0 0;width:26%;}"
                + "td.label{width:1%;padding-right:1mm;}td.blank{border-bottom:0.25mm dotted #000;}td.value{font-weight:bold;}"
                + ".smaller td.value{font-size:78%;}"
                + ".two td.value{font-size:64%;white-space:normal;}.tiny td.value{font-size:46%;white-space:normal;}";
        Html html = new Html(guard, css);
        html.open("div", "stamp")
                .raw("<table><tr><td class=\"body\">")
                .text(stamp.body().toUpperCase(Locale.ROOT));
        html.raw("</td></tr></table>");
        List<Field> fields = stamp.fields();
        int beside = Math.min(2, fields.size());
        html.raw("<table><tr><td class=\"heading\">").text(stamp.heading()).raw("</td><td style=\"height:auto\">");
        html.fields(fields.subList(0, beside)).raw("</td></tr></table>");
        for (Field field : fields.subList(beside, fields.size())) {
            // a table of its own: labels of different length, each line full
            html.raw("<div class=\"" + fitting(stamp, field, size) + "\">")
                    .fields(List.of(field))
                    .close("div");
        }
        return html.close("div");
    }

    /** What is too long for its line is written smaller, then on two lines: nothing is cut off at the frame. */
    private static String fitting(ArrivalStamp stamp, Field field, double size) {
        double room = (stamp.width() - 4.5) / 25.4 * 72 - field.label().length() * size * WIDE;
        double share = room / (field.value().length() * size * WIDE);
        if (share >= 1) {
            return "whole";
        }
        return share >= 0.78 ? "smaller" : share >= 0.4 ? "two" : "tiny";
    }

    /** Long names of bodies shrink until they stand on two lines. */
    private static double bodySize(ArrivalStamp stamp, double size) {
        double perLine = stamp.width() / 25.4 * 72 / (size * 0.72);
        int letters = stamp.body().length();
        return letters <= perLine ? size : Math.max(size * 0.55, Math.min(size * 0.8, size * 1.7 * perLine / letters));
    }
}
