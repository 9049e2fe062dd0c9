package vn.somat.interchange.imports;

import java.util.Map;

/**
 * Mẫu cột đã lưu: what columns with these headings hold, for the next file of that form.
 *
 * @param fields by the folded heading
 */
record SavedColumns(Map<String, ImportField> fields) {

    SavedColumns {
        fields = Map.copyOf(fields);
    }
}
