package vn.somat.interchange.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.imports.ColumnLook;

/** Cột. @param column from 0 @param field what it is taken for; null: left out */
record ColumnJson(
        int column,
        String heading,
        int filled,
        List<String> samples,
        @Nullable String field) {

    static ColumnJson of(ColumnLook one, String field) {
        return new ColumnJson(one.place(), one.heading(), one.filled(), one.samples(), field.isEmpty() ? null : field);
    }

    @Override
    public String toString() {
        return "ColumnJson[" + column + "]";
    }
}
