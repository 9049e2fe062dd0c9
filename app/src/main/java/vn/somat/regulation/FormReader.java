package vn.somat.regulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the forms of register books: titles and columns as the law prints them, widths as this house sets them. */
final class FormReader {

    private static final Kind<String> LABEL = Kind.words(200);
    private static final int MOST = 100;

    private FormReader() {}

    static List<RegisterForm> forms(PackPart file) {
        var seen = new HashSet<Object>();
        return file.list("registers").stream().map(part -> form(part, seen)).toList();
    }

    private static RegisterForm form(PackPart part, Set<Object> seen) {
        part.only("code", "title", "direction", "secret", "carriesOver", "widths", "columns");
        var code = PackReader.once(part, "code", part.fixed("code", Kind.slug()), seen);
        var key = "registers." + code + ".";
        return new RegisterForm(
                code,
                part.value(key + "title", "title", LABEL),
                part.fixed("direction", Kind.oneOf(Direction.class)),
                part.fixed("secret", Kind.flag()),
                part.value(key + "carriesOver", "carriesOver", Kind.flag()),
                columns(part, key + "column."),
                part.citation());
    }

    private static List<FormColumn> columns(PackPart form, String key) {
        var columns = new ArrayList<FormColumn>();
        var widths = form.part("widths").only();
        for (var part : form.list("columns")) {
            part.only("number", "label", "value", "width");
            int number = part.fixed("number", Kind.number(1, MOST));
            if (number != columns.size() + 1) {
                throw part.spot("number").fault("columns are numbered 1, 2, 3 …; expected " + (columns.size() + 1));
            }
            columns.add(new FormColumn(
                    number,
                    part.value(key + number + ".label", "label", LABEL),
                    part.value(key + number + ".value", "value", Kind.oneOf(ColumnValue.class)),
                    part.value(key + number + ".width", "width", Kind.number(1, MOST), widths)));
        }
        return columns;
    }
}
