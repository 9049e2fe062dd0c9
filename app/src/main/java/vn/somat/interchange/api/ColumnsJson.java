package vn.somat.interchange.api;

import java.util.List;
import vn.somat.interchange.imports.ColumnGroup;
import vn.somat.interchange.imports.FileLook;
import vn.somat.interchange.imports.OldEncoding;

/** Cột của tệp: what was seen in it, and what each column is taken for. @param encodings old ones that were found anywhere */
record ColumnsJson(List<GroupJson> groups, List<OldEncoding> encodings) {

    /** Trang tính có cùng tiêu đề: chosen once. @param group from 0 */
    record GroupJson(int group, List<SheetJson> sheets, List<ColumnJson> columns) {}

    static ColumnsJson of(FileLook look, List<ColumnGroup> groups) {
        return new ColumnsJson(
                groups.stream().map(ColumnsJson::group).toList(),
                look.encodings().stream().map(one -> one.encoding()).toList());
    }

    private static GroupJson group(ColumnGroup group) {
        return new GroupJson(
                group.number(),
                group.sheets().stream()
                        .map(sheet -> SheetJson.of(sheet, group.taken(sheet)))
                        .toList(),
                group.columns().stream()
                        .map(column -> ColumnJson.of(column, group.chosen(column.place())))
                        .toList());
    }
}
