package vn.somat.interchange.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.imports.Problem;

/** Chỗ chưa đúng. @param args lengths, numbers, years; never what the cell holds */
record ProblemJson(
        int sheet, long line, String column, @Nullable String field, String code, List<String> args) {

    static ProblemJson of(Problem one) {
        return new ProblemJson(one.sheet(), one.line(), one.column(), one.field(), one.code(), one.args());
    }
}
