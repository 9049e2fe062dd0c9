package vn.somat.interchange.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.somat.interchange.sheets.SheetCell;

/** Dòng không phải văn bản: sums, headings of months and the like between the lines of a book. */
final class NoLine {

    private static final Pattern SUM =
            Pattern.compile("(?:tong(?:cong|so)?|cong(?:trang|nam|thang|so|chung)?|luyke)\\W*");

    private NoLine() {}

    /** Why it is none; empty for one that may be a paper. */
    static Optional<Problem> told(ImportRow row) {
        var filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        if (row.places().keySet().stream().allMatch(field -> row.cell(field).isEmpty())) {
            return Optional.of(problem(row, "interchange.row.nothing"));
        }
        if (filled.size() == 1 && !filled.getFirst().number()) {
            return Optional.of(problem(row, "interchange.row.heading"));
        }
        var number = row.text(ImportField.NUMBER);
        return (number == null || number.chars().noneMatch(Character::isDigit)) && sum(filled)
                ? Optional.of(problem(row, "interchange.row.sum"))
                : Optional.empty();
    }

    private static boolean sum(List<SheetCell> filled) {
        var first = filled.getFirst().text();
        var words = first.replaceAll("[\\d.,:()]+.*$", "");
        return words.length() < 40 && SUM.matcher(Headings.folded(words)).matches();
    }

    private static Problem problem(ImportRow row, String code) {
        return new Problem(row.sheet(), row.line(), 0, null, code, List.of());
    }
}
