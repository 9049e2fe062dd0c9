package vn.somat.printing;

import java.util.List;

/** Biểu đồ thanh: shares lying one below the other, each with its name before it and its number behind it. */
public record Bars(String title, List<Bar> bars) {

    /** @param percent from 0 to 100 */
    public record Bar(String name, int percent) {

        public Bar {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("no share: " + percent);
            }
        }

        /** The name may be that of a body that was inspected in secret. */
        @Override
        public String toString() {
            return "Bar[" + percent + " %]";
        }
    }

    public Bars {
        bars = List.copyOf(bars);
    }
}
