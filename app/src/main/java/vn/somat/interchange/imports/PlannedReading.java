package vn.somat.interchange.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import vn.somat.interchange.sheets.SheetCell;
import vn.somat.interchange.sheets.SheetFile;

/**
 * Reads a file as its plan says: one row after the other, its cells in Unicode and composed. What cannot be read or was not
 * confirmed to be converted is a problem of its row.
 */
final class PlannedReading {

    private static final int LONGEST_CELL = 10_000;

    private final SheetFile file;
    private final ImportPlan plan;

    PlannedReading(SheetFile file, ImportPlan plan) {
        this.file = file;
        this.plan = plan;
    }

    /** @param rows takes a row and what is wrong with it already */
    void read(BiConsumer<ImportRow, List<Problem>> rows) {
        for (var sheet : plan.sheets()) {
            if (sheet.taken()) {
                read(sheet, rows);
            }
        }
    }

    private void read(SheetPlan sheet, BiConsumer<ImportRow, List<Problem>> rows) {
        Map<ImportField, Integer> places = new HashMap<>();
        sheet.fields().forEach((place, field) -> places.put(field, place));
        var headings = new ArrayList<String>();
        file.read(sheet.sheet() - 1, (number, cells) -> {
            if (number < sheet.heading()) {
                return;
            }
            if (number == sheet.heading()) {
                cells.forEach(cell -> headings.add(Headings.readable(cell.text().replaceAll("\\s+", " "))));
                return;
            }
            if (!HeadingSearch.repeated(headings, cells)) {
                var problems = new ArrayList<Problem>();
                rows.accept(row(sheet, number, cells, places, problems), problems);
            }
        });
    }

    private ImportRow row(
            SheetPlan sheet,
            long number,
            List<SheetCell> cells,
            Map<ImportField, Integer> places,
            List<Problem> problems) {
        var read = new ArrayList<>(cells);
        var row = new ImportRow(sheet.sheet(), number, read, places);
        places.forEach((field, place) -> {
            if (place < read.size()) {
                read.set(place, cell(sheet, row, field, place, read.get(place), problems));
            }
        });
        return row;
    }

    private SheetCell cell(
            SheetPlan sheet, ImportRow row, ImportField field, int place, SheetCell cell, List<Problem> problems) {
        var text = cell.text();
        if (text.length() > LONGEST_CELL) {
            problems.add(row.problem(field, "interchange.too-long", LONGEST_CELL));
            return SheetCell.of("");
        }
        if (cell.number() || !Syllables.beyond(text)) {
            return cell;
        }
        if (text.indexOf('\ufffd') >= 0) {
            problems.add(row.problem(field, "interchange.lost"));
            return cell;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var encoding = EncodingGuess.of(composed, sheet.usual().get(place)).encoding();
        if (encoding != OldEncoding.UNICODE && !plan.converts().contains(encoding)) {
            problems.add(row.problem(field, "interchange.font." + encoding.key()));
            return cell;
        }
        return SheetCell.of(Objects.requireNonNull(encoding.decode(composed)));
    }
}
