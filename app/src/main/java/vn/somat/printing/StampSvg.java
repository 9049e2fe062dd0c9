package vn.somat.printing;

import java.util.Locale;
import java.util.stream.Collectors;

/** The same drawing for the screen, in its own size in millimetres; text, so that it can be read aloud and searched. */
final class StampSvg {

    private StampSvg() {}

    /** In its own size. */
    static String of(Stamp stamp) {
        return opened(stamp, "stamp", stamp.width(), stamp.height(), "%.2fmm") + body(stamp) + "</svg>";
    }

    /** At its place on a sheet of A4; the sheet is as large as the page that shows it lets it be. */
    static String onSheet(PlacedStamp placed) {
        return opened(placed.stamp(), "stamp sheet", Paper.A4.width(), Paper.A4.height(), "%.0f")
                + String.format(Locale.ROOT, "<g transform=\"translate(%.2f %.2f)\">", placed.left(), placed.top())
                + body(placed.stamp())
                + "</g></svg>";
    }

    private static String opened(Stamp stamp, String style, double width, double height, String measure) {
        var words = stamp.lines().stream().map(Stamp.Line::text).collect(Collectors.joining(", "));
        return "<svg class=\"" + style + "\" role=\"img\" aria-label=\"" + XmlText.of(words)
                + "\" xmlns=\"http://www.w3.org/2000/svg\""
                + String.format(
                        Locale.ROOT,
                        " width=\"" + measure + "\" height=\"" + measure + "\" viewBox=\"0 0 %.2f %.2f\">",
                        width,
                        height,
                        width,
                        height);
    }

    private static String body(Stamp stamp) {
        var svg = new StringBuilder();
        var colour = stamp.red() ? "rgb(%d,%d,%d)".formatted(Stamp.RED[0], Stamp.RED[1], Stamp.RED[2]) : "#000";
        switch (stamp.frame()) {
            case DOUBLE -> {
                frame(svg, stamp, colour, 0);
                frame(svg, stamp, colour, stamp.gap() + Stamp.RULE);
            }
            case SINGLE -> frame(svg, stamp, colour, 0);
            case ROUND ->
                svg.append(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.3f\" cy=\"%.3f\" r=\"%.3f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\"/>",
                        stamp.width() / 2,
                        stamp.height() / 2,
                        (Math.min(stamp.width(), stamp.height()) - Stamp.RULE) / 2,
                        colour,
                        Stamp.RULE));
            case NONE -> {}
        }
        for (int i = 0; i < stamp.lines().size(); i++) {
            var line = stamp.lines().get(i);
            double size = line.points() * 25.4 / 72;
            double room = stamp.width() - 2 * (stamp.gap() + 2 * Stamp.RULE + 0.5);
            // About two thirds of the size is what a bold capital takes.
            boolean tight = line.text().length() * size * 0.66 > room;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.3f\" y=\"%.3f\" text-anchor=\"middle\" font-size=\"%.3f\" fill=\"%s\"%s>%s</text>",
                    stamp.width() / 2,
                    stamp.foot(i),
                    size,
                    colour,
                    tight
                            ? String.format(Locale.ROOT, " textLength=\"%.2f\" lengthAdjust=\"spacingAndGlyphs\"", room)
                            : "",
                    XmlText.of(line.text())));
        }
        return svg.toString();
    }

    private static void frame(StringBuilder svg, Stamp stamp, String colour, double inset) {
        double edge = inset + Stamp.RULE / 2;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.3f\" y=\"%.3f\" width=\"%.3f\" height=\"%.3f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\"/>",
                edge,
                edge,
                stamp.width() - 2 * edge,
                stamp.height() - 2 * edge,
                colour,
                Stamp.RULE));
    }
}
