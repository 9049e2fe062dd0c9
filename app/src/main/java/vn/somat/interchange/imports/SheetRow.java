package vn.somat.interchange.imports;

import java.util.List;
import vn.somat.interchange.sheets.SheetCell;

/** A line of a sheet as it was read. */
record SheetRow(long number, List<SheetCell> cells) {

    String text(int place) {
        return place < cells.size() ? cells.get(place).text() : "";
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    @Override
    public String toString() {
        return "SheetRow " + number;
    }
}
