package vn.somat.regulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.somat.regulation.PaperForm.Column;

/** Reads forms.yaml: the forms that are documents, and what stands at the head of a side's papers. */
final class PaperFormReader {

    private static final Kind<String> LABEL = Kind.words(300);

    private PaperFormReader() {}

    static PaperForms read(PackPart file) {
        file.only("heads", "forms");
        return new PaperForms(heads(file), forms(file));
    }

    private static List<FormHead> heads(PackPart file) {
        var seen = new HashSet<Object>();
        var heads = file.list("heads").stream().map(part -> head(part, seen)).toList();
        if (heads.size() < Side.values().length) {
            throw file.spot("heads").fault("each side has a head of its own");
        }
        return heads;
    }

    private static List<PaperForm> forms(PackPart file) {
        var seen = new HashSet<Object>();
        return file.list("forms").stream().map(part -> form(part, seen)).toList();
    }

    private static FormHead head(PackPart part, Set<Object> seen) {
        part.only("side", "first", "second");
        var side = PackReader.once(part, "side", part.fixed("side", Kind.oneOf(Side.class)), seen);
        var key = "form.head." + side.name().toLowerCase(Locale.ROOT) + ".";
        return new FormHead(
                side,
                part.value(key + "first", "first", LABEL),
                part.value(key + "second", "second", Kind.wordsOrNothing(100)));
    }

    private static PaperForm form(PackPart part, Set<Object> seen) {
        part.only("code", "number", "title", "fields", "table", "signatures");
        var code = PackReader.once(part, "code", part.fixed("code", Kind.slug()), seen);
        var key = "form." + code;
        var columns = new ArrayList<Column>();
        int blank = 0;
        if (part.has("table")) {
            var table = part.part("table").only("blank", "columns");
            blank = table.fixed("blank", Kind.number(1, 100));
            for (var column : table.list("columns")) {
                column.only("label", "width");
                var own = key + ".column." + (columns.size() + 1);
                columns.add(new Column(column.value(own, "label", LABEL), column.fixed("width", Kind.number(1, 100))));
            }
        }
        return new PaperForm(
                code,
                part.fixed("number", Kind.words(10)),
                part.value(key, "title", LABEL),
                fields(part.part("fields").only("list"), key + ".field."),
                columns,
                blank,
                signatures(part, key + ".signature."),
                part.citation());
    }

    private static List<FormField> fields(PackPart part, String key) {
        var fields = new ArrayList<FormField>();
        for (var field : part.list("list")) {
            field.only("label", "rows", "fill");
            fields.add(new FormField(
                    field.value(key + (fields.size() + 1), "label", LABEL),
                    field.fixed("rows", Kind.number(0, 40)),
                    field.fixed("fill", Kind.oneOf(FormFill.class))));
        }
        return fields;
    }

    private static List<String> signatures(PackPart form, String key) {
        var signatures = new ArrayList<String>();
        for (var part : form.list("signatures")) {
            signatures.add(part.only("label").value(key + (signatures.size() + 1), "label", LABEL));
        }
        return signatures;
    }
}
