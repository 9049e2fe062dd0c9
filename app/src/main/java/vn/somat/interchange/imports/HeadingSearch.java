package vn.somat.interchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.somat.interchange.sheets.SheetCell;

/**
 * Finds the headings below the titles of a book: the line that names most of what we know. Where they take two lines, both
 * count. Safe to share.
 */
final class HeadingSearch {

    /** @param last the line the last of them stands on; 0 when there are none */
    record Found(long last, List<String> headings) {}

    private static final Pattern NUMBERING = Pattern.compile("[(\\[]?\\d{1,2}[)\\]]?\\.?");

    private final Headings known;

    HeadingSearch(Headings known) {
        this.known = known;
    }

    Found in(List<SheetRow> first, long forced) {
        int best = -1;
        long most = 1;
        for (int i = 0; i < first.size(); i++) {
            long score = first.get(i).number() == forced ? Long.MAX_VALUE : forced > 0 ? 0 : score(first.get(i));
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best < 0 ? new Found(0, List.of()) : headings(first, best);
    }

    private Found headings(List<SheetRow> first, int best) {
        var row = first.get(best);
        var above = best > 0 && first.get(best - 1).filled() > 1 ? first.get(best - 1) : null;
        var below = best + 1 < first.size() && second(row, first.get(best + 1)) ? first.get(best + 1) : null;
        int width =
                Math.max(row.cells().size(), below == null ? 0 : below.cells().size());
        var headings = new ArrayList<String>();
        for (int place = 0; place < width; place++) {
            var heading = row.text(place);
            if (below != null && known.field(below.text(place)).isPresent()) {
                heading = below.text(place);
            } else if (heading.isEmpty() && below != null) {
                heading = below.text(place);
            }
            if (heading.isEmpty() && above != null) {
                heading = above.text(place);
            }
            headings.add(Headings.readable(heading.replaceAll("\\s+", " ")));
        }
        return new Found(below == null ? row.number() : below.number(), headings);
    }

    /** Whether the next line goes on naming columns: it names some that the first does not. */
    private boolean second(SheetRow row, SheetRow next) {
        int names = 0;
        for (int place = 0; place < next.cells().size(); place++) {
            if (known.field(next.text(place)).isPresent()
                    && known.field(row.text(place)).isEmpty()) {
                names++;
            }
        }
        return names > 0 && names >= next.filled() - names;
    }

    private long score(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .flatMap(cell -> known.field(cell.text()).stream())
                .distinct()
                .count();
    }

    /** A line that is none of the book: headings again on the next page, or the numbers below them. */
    static boolean repeated(List<String> headings, List<SheetCell> cells) {
        int filled = 0;
        int same = 0;
        int numbered = 0;
        for (int place = 0; place < cells.size(); place++) {
            var text = cells.get(place).text();
            if (!text.isEmpty()) {
                filled++;
                same += place < headings.size()
                                && Headings.readable(text.replaceAll("\\s+", " "))
                                        .equals(headings.get(place))
                        ? 1
                        : 0;
                numbered += NUMBERING.matcher(text).matches() && number(text) == filled ? 1 : 0;
            }
        }
        return filled >= 3 && (same >= filled - 1 || numbered == filled);
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }
}
