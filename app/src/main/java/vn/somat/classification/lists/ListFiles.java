package vn.somat.classification.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.lists.SecretList.Origin;
import vn.somat.interchange.ImportProblem;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/** Reads a list from a file of either format and checks it as a whole. Writes nothing. */
@Component
class ListFiles {

    private static final int MOST_ITEMS = 2000;
    private static final int LOOKED_AT = 500;

    private final CsvListReader csv;
    private final ListReading reading;
    private final ItemReading items;
    private final ListCheck check;

    ListFiles(CsvListReader csv, ListReading reading, ItemReading items, ListCheck check) {
        this.csv = csv;
        this.reading = reading;
        this.items = items;
        this.check = check;
    }

    /** @param draft null when the file means no list; otherwise it may still have problems */
    record Checked(@Nullable ListDraft draft, List<ImportProblem> problems) {}

    Checked read(byte[] file, Origin origin) {
        boolean yaml = looksLikeYaml(file);
        var sheet = yaml ? YamlListReader.read(file) : csv.read(file);
        var problems = new ArrayList<>(sheet.problems());
        if (origin == Origin.OFFICE && problems.isEmpty() && sheet.items().isEmpty()) {
            problems.add(new ImportProblem(1, null, "classification.import.no-items", List.of()));
        }
        if (sheet.items().size() > MOST_ITEMS) {
            problems.add(new ImportProblem(1, null, "classification.import.too-many", List.of(MOST_ITEMS)));
        }
        var draft =
                sheet.head().values().isEmpty() && !problems.isEmpty() ? null : reading.draft(sheet, origin, problems);
        if (draft != null) {
            check.places(draft, problems);
            check.days(draft.head(), sheet.head(), problems);
            if (origin == Origin.OFFICE) {
                check.others(draft, sheet.head(), problems);
            }
        }
        problems.sort(Comparator.comparingLong(ImportProblem::line));
        return new Checked(draft, yaml ? problems : inHeadings(problems));
    }

    /** The items of a list with one that was typed, in its place; what stood there before makes way. */
    List<ItemDraft> with(List<ItemDraft> items, ItemForm form, SecretList list) {
        var problems = new ArrayList<ImportProblem>();
        var item = this.items.item(form.cells(), list.open(), problems);
        var all = new ArrayList<>(items);
        item.ifPresent(typed -> {
            all.removeIf(one -> one.place().equals(typed.place()));
            all.add(typed);
            all.sort(ItemDraft.IN_ORDER);
            check.places(new ListDraft(ListHead.of(list), all, null, null, true), problems);
        });
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems.stream()
                    .map(problem -> Flaw.of(
                            Objects.requireNonNullElse(problem.column(), "article"),
                            problem.code(),
                            problem.args().toArray()))
                    .toList());
        }
        return all;
    }

    /** In a CSV file a column is known by its heading. */
    private List<ImportProblem> inHeadings(List<ImportProblem> problems) {
        var headings = Arrays.stream(ListField.values())
                .collect(Collectors.toMap(ListField::key, csv::heading, (one, other) -> one));
        return problems.stream()
                .map(problem -> new ImportProblem(
                        problem.line(),
                        problem.column() == null ? null : headings.getOrDefault(problem.column(), problem.column()),
                        problem.code(),
                        problem.args()))
                .toList();
    }

    private static boolean looksLikeYaml(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.UTF_8);
        return start.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("---"))
                .findFirst()
                .filter(line -> line.equals("list:") || line.equals("items:"))
                .isPresent();
    }
}
