package vn.somat.printing;

import java.util.List;

/**
 * Biểu đồ cột: for each category a bar of every series, each with its number above it.
 *
 * @param series at most four, so that they are told apart in black and white
 */
public record Plot(String title, List<String> categories, List<Series> series) {

    /** @param values as many as there are categories */
    public record Series(String name, List<Long> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    public Plot {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > PlotLayout.TONES.size()) {
            throw new IllegalArgumentException("a plot has one to four series");
        }
        for (var one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("a series has a value for each category");
            }
        }
    }

    /** For the screen: text, so that it can be read aloud and searched. */
    public String svg() {
        return PlotSvg.of(this);
    }
}
