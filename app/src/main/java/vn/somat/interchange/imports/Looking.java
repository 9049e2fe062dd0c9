package vn.somat.interchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import vn.somat.interchange.sheets.SheetCell;
import vn.somat.interchange.sheets.SheetFile;

/** Xem qua tệp: where the headings stand, what seems to be in which column, and in which encodings. Writes nothing. */
@Component
class Looking {

    private static final int TOP = 40;
    private static final int TELL_EVERY = 1_000;

    private final Headings known;

    Looking(Headings known) {
        this.known = known;
    }

    /**
     * @param forced the line of the headings where the clerk said so, by sheet from 1
     * @param watch told how many lines were seen; may throw to stop it
     */
    FileLook look(SheetFile file, Map<Integer, Long> forced, LongConsumer watch) {
        var sheets = new ArrayList<SheetLook>();
        var seen = new long[] {0};
        for (int i = 0; i < file.names().size(); i++) {
            var sheet = new OneSheet(forced.getOrDefault(i + 1, 0L));
            file.read(i, (number, cells) -> {
                sheet.line(number, cells);
                if (++seen[0] % TELL_EVERY == 0) {
                    watch.accept(seen[0]);
                }
            });
            sheets.add(sheet.seen(i + 1, file.names().get(i)));
        }
        watch.accept(seen[0]);
        return new FileLook(sheets);
    }

    /** What is seen of one sheet while it streams by. */
    private final class OneSheet {
        private final long forced;
        private final List<SheetRow> top = new ArrayList<>();
        private final List<ColumnSight> columns = new ArrayList<>();
        private HeadingSearch.Found headings = new HeadingSearch.Found(-1, List.of());
        private int rows;

        OneSheet(long forced) {
            this.forced = forced;
        }

        void line(long number, List<SheetCell> cells) {
            if (headings.last() >= 0) {
                row(number, cells);
            } else {
                top.add(new SheetRow(number, cells));
                if (top.size() >= TOP) {
                    decide();
                }
            }
        }

        private void decide() {
            headings = new HeadingSearch(known).in(top, forced);
            top.forEach(line -> row(line.number(), line.cells()));
        }

        private void row(long number, List<SheetCell> cells) {
            if (number <= headings.last() || HeadingSearch.repeated(headings.headings(), cells)) {
                return;
            }
            rows++;
            for (int place = 0; place < cells.size(); place++) {
                while (columns.size() <= place) {
                    columns.add(new ColumnSight());
                }
                columns.get(place).saw(cells.get(place));
            }
        }

        SheetLook seen(int sheet, String name) {
            if (headings.last() < 0) {
                decide();
            }
            var looks = new ArrayList<ColumnLook>();
            for (int place = 0;
                    place < Math.max(columns.size(), headings.headings().size());
                    place++) {
                var heading =
                        place < headings.headings().size() ? headings.headings().get(place) : "";
                var sight = place < columns.size() ? columns.get(place) : new ColumnSight();
                if (!heading.isEmpty() || sight.filled() > 0) {
                    looks.add(sight.look(place, heading, known.field(heading).orElse(null)));
                }
            }
            return new SheetLook(sheet, name, headings.last(), rows, looks);
        }
    }
}
