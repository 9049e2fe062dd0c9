package vn.somat.printing;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plot for the screen, with all its numbers in words for whoever does not see it. */
final class PlotSvg {

    private PlotSvg() {}

    static String of(Plot plot) {
        var layout = PlotLayout.of(plot);
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"plot\" role=\"img\" aria-label=\"%s\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\">",
                XmlText.of(spoken(plot)),
                PlotLayout.WIDTH,
                PlotLayout.HEIGHT));
        for (var bar : layout.bars) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"#%06x\"/>",
                    bar.x(),
                    bar.y(),
                    bar.width(),
                    bar.height(),
                    PlotLayout.TONES.get(bar.tone())));
        }
        for (var words : layout.words) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\"%s>%s</text>",
                    words.x(),
                    words.y(),
                    words.size(),
                    words.middle() ? " text-anchor=\"middle\"" : "",
                    XmlText.of(words.text())));
        }
        return svg.append("</svg>").toString();
    }

    private static String spoken(Plot plot) {
        return plot.title() + ". "
                + plot.series().stream()
                        .map(one -> one.name() + ": "
                                + IntStream.range(0, plot.categories().size())
                                        .mapToObj(i -> plot.categories().get(i) + " "
                                                + one.values().get(i))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(". "));
    }
}
