package vn.somat.printing;

import java.util.List;

/**
 * Một tờ.
 *
 * @param fields an empty value leaves a dotted line
 * @param columns of its table; none when it has no table
 * @param rows as many cells as there are columns
 * @param bars between its fields and its table
 * @param signatures label = whose, value = printed name
 */
public record FolderSheet(
        String title,
        List<Field> fields,
        List<Bars> bars,
        List<SheetColumn> columns,
        List<List<String>> rows,
        List<Field> signatures) {

    /** Without bars. */
    public FolderSheet(
            String title,
            List<Field> fields,
            List<SheetColumn> columns,
            List<List<String>> rows,
            List<Field> signatures) {
        this(title, fields, List.of(), columns, rows, signatures);
    }

    public FolderSheet {
        fields = List.copyOf(fields);
        bars = List.copyOf(bars);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        signatures = List.copyOf(signatures);
    }

    @Override
    public String toString() {
        return "FolderSheet[" + title + "]";
    }
}
