package vn.somat.interchange.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.somat.ledger.Refusal;

/**
 * Cách đọc tệp: what the clerk said of the file.
 *
 * @param converts old encodings the clerk saw before and after and wants converted
 * @param mends whether letters that look like digits are read as digits in columns of numbers
 * @param both whether the level of a line says into which of two registers it goes, the secret or the ordinary one
 */
record ImportPlan(List<SheetPlan> sheets, Set<OldEncoding> converts, boolean mends, boolean both) {

    /** A column that counts the lines of a sheet is the serial only where no other is. */
    private static final Set<String> COUNTS = Set.of("STT", "TT", "Stt", "stt", "tt", "Số TT", "Số thứ tự", "Số tt");

    ImportPlan {
        sheets = List.copyOf(sheets);
        converts = Set.copyOf(converts);
    }

    /** As it was guessed: nothing converted, nothing mended. */
    static ImportPlan guessed(FileLook look) {
        var sheets = new ArrayList<SheetPlan>();
        for (var sheet : look.sheets()) {
            var fields = new HashMap<Integer, ImportField>();
            var seen = EnumSet.noneOf(ImportField.class);
            for (boolean counts : new boolean[] {false, true}) {
                for (var column : sheet.columns()) {
                    var guessed = column.guessed();
                    if (guessed != null && counts == COUNTS.contains(column.heading()) && seen.add(guessed)) {
                        fields.put(column.place(), guessed);
                    }
                }
            }
            sheets.add(of(sheet, seen.contains(ImportField.NUMBER), fields));
        }
        return new ImportPlan(sheets, Set.of(), false, false);
    }

    static SheetPlan of(SheetLook sheet, boolean taken, Map<Integer, ImportField> fields) {
        var usual = new HashMap<Integer, OldEncoding>();
        for (var column : sheet.columns()) {
            if (column.usual() != null) {
                usual.put(column.place(), column.usual());
            }
        }
        return new SheetPlan(sheet.sheet(), taken, sheet.heading(), fields, usual);
    }

    /** Refuses a column given twice, a sheet without its numbers, and nothing at all. */
    void require() {
        if (sheets.stream().noneMatch(SheetPlan::taken)) {
            throw Refusal.conflict("interchange.plan.no-sheet");
        }
        for (var sheet : sheets) {
            if (sheet.taken()) {
                var fields = sheet.fields().values();
                if (Set.copyOf(fields).size() < fields.size()) {
                    throw Refusal.conflict("interchange.plan.twice", String.valueOf(sheet.sheet()));
                }
                if (!fields.contains(ImportField.NUMBER)) {
                    throw Refusal.conflict("interchange.plan.no-number", String.valueOf(sheet.sheet()));
                }
            }
        }
    }
}
