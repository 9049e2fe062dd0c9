package vn.somat.classification.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.somat.interchange.ImportProblem;
import vn.somat.interchange.SheetTable;

/** A list as CSV or XLSX: a row an item; what is said of the decision stands in the first row and need not be repeated. */
@Component
class CsvListReader {

    private final Map<String, ListField> fields = new HashMap<>();
    private final Map<ListField, String> written = new HashMap<>();

    CsvListReader() throws IOException {
        try (var file = new ClassPathResource("classification/columns.yaml").getInputStream()) {
            Map<String, List<String>> known = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            known.forEach((field, headings) -> {
                var one = ListField.valueOf(field);
                written.put(one, headings.getFirst());
                headings.forEach(heading -> fields.put(Folded.key(heading), one));
            });
        }
    }

    /** The heading a column is written with. */
    String heading(ListField field) {
        return written.getOrDefault(field, field.key());
    }

    ListSheet read(byte[] file) {
        var sheet = SheetTable.read(file);
        if (sheet.broken() != null) {
            return ListSheet.unread(new ImportProblem(sheet.broken(), null, "interchange.quotes", List.of()));
        }
        var problems = new ArrayList<ImportProblem>();
        var columns = columns(sheet.headings(), problems);
        if (!columns.containsValue(ListField.ARTICLE)) {
            return ListSheet.unread(new ImportProblem(1, null, "classification.import.no-heading", List.of()));
        }
        var head = Cells.at(2);
        var items = new ArrayList<Cells>();
        for (var row : sheet.rows()) {
            var item = Cells.at(row.line());
            columns.forEach((column, field) -> {
                var cell = row.cell(column);
                var heading = sheet.headings().get(column);
                if (!cell.isBlank()) {
                    row.fault(heading, cell).ifPresent(problems::add);
                    take(field, field.head() ? head : item, row.line(), heading, cell, problems);
                }
            });
            if (!item.values().isEmpty()) {
                items.add(item);
            }
        }
        return new ListSheet(head, items, problems);
    }

    private Map<Integer, ListField> columns(List<String> headings, List<ImportProblem> problems) {
        var columns = new HashMap<Integer, ListField>();
        for (int i = 0; i < headings.size(); i++) {
            var field = fields.get(Folded.key(headings.get(i)));
            if (field == null) {
                problems.add(new ImportProblem(1, headings.get(i), "classification.import.unknown-column", List.of()));
            } else if (columns.containsValue(field)) {
                problems.add(new ImportProblem(1, headings.get(i), "interchange.heading-twice", List.of()));
            } else {
                columns.put(i, field);
            }
        }
        return columns;
    }

    private static void take(
            ListField field, Cells into, long line, String heading, String cell, List<ImportProblem> problems) {
        var texts = field.many()
                ? Arrays.stream(cell.split("[;\n]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList()
                : List.of(cell.strip());
        var before = into.values().get(field);
        if (before != null && !before.texts().equals(texts)) {
            problems.add(new ImportProblem(line, heading, "classification.import.two-decisions", List.of()));
        } else if (before == null) {
            into.put(field, line, heading, texts);
        }
    }
}
