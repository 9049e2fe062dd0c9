package vn.somat.printing;

import java.util.ArrayList;
import java.util.List;

/** Where everything of a plot stands, in millimetres from its upper left corner; drawn for the screen and for paper alike. */
final class PlotLayout {

    static final double WIDTH = 160;
    static final double HEIGHT = 62;
    static final List<Integer> TONES = List.of(0x1f4e79, 0x9dc3e6, 0x7f7f7f, 0xc55a11);
    static final double TEXT = 3;

    private static final double LEFT = 4;
    private static final double TOP = 14;
    private static final double FOOT = HEIGHT - 7;

    /** @param tone of its series */
    record Bar(double x, double y, double width, double height, int tone) {}

    /** @param x of its middle, or of its beginning */
    record Words(double x, double y, boolean middle, double size, String text) {}

    final List<Bar> bars = new ArrayList<>();
    final List<Words> words = new ArrayList<>();

    private PlotLayout() {}

    static PlotLayout of(Plot plot) {
        var layout = new PlotLayout();
        layout.words.add(new Words(LEFT, 4, false, TEXT + 0.4, plot.title()));
        layout.legend(plot);
        layout.bars(plot);
        layout.bars.add(new Bar(LEFT, FOOT, WIDTH - 2 * LEFT, 0.25, 2));
        return layout;
    }

    private void legend(Plot plot) {
        double x = LEFT;
        for (int i = 0; i < plot.series().size(); i++) {
            var name = plot.series().get(i).name();
            bars.add(new Bar(x, 6.6, 3, 3, i));
            words.add(new Words(x + 4, 9.2, false, TEXT, name));
            x += 9 + name.length() * TEXT * 0.5;
        }
    }

    private void bars(Plot plot) {
        long most = plot.series().stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        double share = (WIDTH - 2 * LEFT) / Math.max(1, plot.categories().size());
        double width = Math.min(12, share * 0.8 / plot.series().size());
        for (int i = 0; i < plot.categories().size(); i++) {
            double middle = LEFT + share * (i + 0.5);
            words.add(
                    new Words(middle, FOOT + 4.4, true, TEXT, plot.categories().get(i)));
            double x = middle - width * plot.series().size() / 2;
            for (int s = 0; s < plot.series().size(); s++) {
                long value = plot.series().get(s).values().get(i);
                double height = most == 0 ? 0 : (FOOT - TOP) * value / most;
                if (value > 0) {
                    bars.add(new Bar(x + width * 0.06, FOOT - height, width * 0.88, height, s));
                    words.add(new Words(
                            x + width / 2,
                            FOOT - height - 0.9,
                            true,
                            Math.min(TEXT, width * 0.62),
                            String.valueOf(value)));
                }
                x += width;
            }
        }
    }
}
