package vn.somat.classification.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import vn.somat.classification.lists.SecretLists.Format;
import vn.somat.interchange.ImportProblem;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Writes a list as a file that {@link ListFiles} reads back to the same list. */
@Component
class ListText {

    private static final String MARK = "\ufeff";

    private final CsvListReader headings;
    private final Regulations regulations;

    ListText(CsvListReader headings, Regulations regulations) {
        this.headings = headings;
        this.regulations = regulations;
    }

    String write(SecretList list, List<ListItem> items, List<SecretList> repealed, Format format) {
        var head = head(list, items, repealed);
        var rows = items.stream().map(this::item).toList();
        return format == Format.CSV ? csv(head, rows) : yaml(head, rows);
    }

    private static Map<ListField, Object> head(SecretList list, List<ListItem> items, List<SecretList> repealed) {
        var head = new EnumMap<ListField, Object>(ListField.class);
        put(head, ListField.CODE, list.code());
        put(head, ListField.NUMBER, list.number());
        put(head, ListField.ISSUED, list.issued());
        put(head, ListField.YEAR, list.year());
        put(head, ListField.ISSUER, list.issuer());
        put(head, ListField.TITLE, list.title());
        put(head, ListField.FIELD, list.field());
        put(head, ListField.STATUS, list.standing().name());
        put(head, ListField.FROM, list.from());
        put(
                head,
                ListField.FROM_STATUS,
                list.fromStanding() == null ? null : list.fromStanding().name());
        put(head, ListField.TO, list.to());
        put(head, ListField.PUBLIC, list.open() ? "có" : "không");
        put(head, ListField.NOTE, list.note());
        if (!repealed.isEmpty()) {
            var first = repealed.getFirst();
            put(head, ListField.REPEALS, first.code());
            put(
                    head,
                    ListField.REPEALS_FROM,
                    first.to() == null ? null : first.to().plusDays(1));
        }
        // What was taken in although it has gaps, because it was known in part, goes out as such.
        put(head, ListField.PARTIAL, list.open() && gaps(items) ? "có" : null);
        return head;
    }

    private Map<ListField, Object> item(ListItem item) {
        var row = new EnumMap<ListField, Object>(ListField.class);
        put(row, ListField.ARTICLE, item.article());
        put(row, ListField.CLAUSE, item.clause());
        put(row, ListField.POINT, item.point());
        put(row, ListField.LEVEL, level(item.level()));
        put(row, ListField.TEXT, item.text());
        put(row, ListField.CONDITION, item.condition());
        var keywords = item.keywords().stream().map(Keyword::written).toList();
        put(row, ListField.KEYWORDS, keywords.isEmpty() ? null : keywords);
        put(row, ListField.QUESTIONS, item.questions().isEmpty() ? null : item.questions());
        put(row, ListField.ITEM_STATUS, item.standing().name());
        return row;
    }

    private String csv(Map<ListField, Object> head, List<Map<ListField, Object>> rows) {
        var text = new StringBuilder(MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            var fields = Arrays.stream(ListField.values())
                    .filter(field -> field != ListField.VERSION && field != ListField.REHEARSAL)
                    .toList();
            printer.printRecord(fields.stream().map(headings::heading).toList());
            for (int i = 0; i < Math.max(1, rows.size()); i++) {
                var row = new EnumMap<ListField, Object>(ListField.class);
                if (i == 0) {
                    row.putAll(head);
                }
                if (i < rows.size()) {
                    row.putAll(rows.get(i));
                }
                printer.printRecord(
                        fields.stream().map(field -> cell(row.get(field))).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> many ->
                String.join("; ", many.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    private static String yaml(Map<ListField, Object> head, List<Map<ListField, Object>> rows) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        options.setIndent(2);
        return new Yaml(options)
                .dump(new LinkedHashMap<>(Map.of("list", keyed(head))))
                .concat(new Yaml(options)
                        .dump(Map.of("items", rows.stream().map(ListText::keyed).toList())));
    }

    private static Map<String, Object> keyed(Map<ListField, Object> fields) {
        var keyed = new LinkedHashMap<String, Object>();
        fields.forEach(
                (field, value) -> keyed.put(field.key(), value instanceof LocalDate day ? day.toString() : value));
        return keyed;
    }

    private String level(String code) {
        return regulations.all().getLast().level(code).map(Level::label).orElse(code);
    }

    private static boolean gaps(List<ListItem> items) {
        var problems = new ArrayList<ImportProblem>();
        ListCheck.numbering(false, items.stream().map(ItemDraft::of).toList(), problems);
        return !problems.isEmpty();
    }

    private static void put(Map<ListField, Object> row, ListField field, @Nullable Object value) {
        if (value != null) {
            row.put(field, value);
        }
    }
}
