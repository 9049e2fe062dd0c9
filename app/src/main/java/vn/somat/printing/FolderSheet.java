package vn.somat.printing;

import java.util.List;

/**
 * Một tờ.
 *
 * @param fields an empty value leaves a dotted line
 * @param columns of its table; none when it has no table
 * @param rows as many cells as there are columns
 * @param signatures label = whose, value = printed name
 */
public record FolderSheet(
        String title, List<Field> fields, List<SheetColumn> columns, List<List<String>> rows, List<Field> signatures) {

    public FolderSheet {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        signatures = List.copyOf(signatures);
    }

    @Override
    public String toString() {
        return "FolderSheet[" + title + "]";
    }
}
