package vn.somat.interchange;

import java.util.List;

/** Tiêu đề trên bảng: lines of one cell above the headings of a workbook, as offices write them. */
final class TitlesAbove {

    private static final int MOST = 12;

    private TitlesAbove() {}

    /** How many lines stand above the headings; none where no line has several cells. */
    static int count(List<SheetTable.Row> lines) {
        for (int i = 0; i < Math.min(MOST, lines.size()); i++) {
            if (lines.get(i).cells().stream().filter(cell -> !cell.isEmpty()).count() > 1) {
                return i;
            }
        }
        return 0;
    }
}
