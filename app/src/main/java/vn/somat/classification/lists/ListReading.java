package vn.somat.classification.lists;

import java.text.ParseException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.lists.SecretList.Origin;
import vn.somat.interchange.ImportProblem;
import vn.somat.interchange.TypedDate;
import vn.somat.regulation.Citation.Standing;

/** Makes of the cells of a file the list they mean; every cell that means nothing is a problem with its line and column. */
@Component
class ListReading {

    private static final Set<String> YES = Set.of("co", "yes", "true", "x", "1");
    private static final Set<String> NO = Set.of("khong", "no", "false", "0");
    private static final int LONGEST_CODE = 60;

    private final Fields fields;
    private final ItemReading items;
    private final Clock clock;

    ListReading(Fields fields, ItemReading items, Clock clock) {
        this.fields = fields;
        this.items = items;
        this.clock = clock;
    }

    /** The list, or null when something of the decision means nothing; {@code problems} says what. */
    @Nullable
    ListDraft draft(ListSheet sheet, Origin origin, List<ImportProblem> problems) {
        var cells = sheet.head();
        int before = problems.size();
        var issued = day(cells, ListField.ISSUED, problems);
        var year = issued == null ? number(cells, ListField.YEAR, problems) : Integer.valueOf(issued.getYear());
        boolean open = flag(cells, ListField.PUBLIC, true, problems);
        var from = day(cells, ListField.FROM, problems);
        var field = cells.text(ListField.FIELD);
        var known = field == null ? null : fields.named(field).orElse(null);
        if (known == null) {
            problems.add(cells.problem(
                    ListField.FIELD, field == null ? "classification.import.needed" : "classification.import.field"));
        }
        var head = new ListHead(
                code(cells, year),
                open,
                text(cells, ListField.NUMBER, 60, open, problems),
                issued,
                year,
                Objects.requireNonNullElse(text(cells, ListField.ISSUER, 200, false, problems), "Thủ tướng Chính phủ"),
                Objects.requireNonNullElse(text(cells, ListField.TITLE, 500, true, problems), ""),
                Objects.requireNonNullElse(known, ""),
                standing(cells, ListField.STATUS, Standing.V, problems),
                from,
                from == null ? null : standing(cells, ListField.FROM_STATUS, Standing.V, problems),
                day(cells, ListField.TO, problems),
                null,
                origin,
                number(cells, ListField.VERSION, problems),
                text(cells, ListField.NOTE, 2000, false, problems));
        boolean partial = flag(cells, ListField.PARTIAL, false, problems);
        var repealsFrom = day(cells, ListField.REPEALS_FROM, problems);
        boolean sound = problems.size() == before;
        var read = new ArrayList<ItemDraft>();
        sheet.items().forEach(item -> items.item(item, open, problems).ifPresent(read::add));
        return sound
                ? new ListDraft(
                        head, read, cells.text(ListField.REPEALS), repealsFrom == null ? from : repealsFrom, partial)
                : null;
    }

    private static String code(Cells cells, @Nullable Integer year) {
        var written = cells.text(ListField.CODE);
        var number = cells.text(ListField.NUMBER);
        var code = written != null
                ? Folded.slug(written)
                : Folded.slug(number == null ? Objects.requireNonNullElse(cells.text(ListField.TITLE), "") : number)
                        + (year == null ? "" : "-" + year);
        return code.length() <= LONGEST_CODE
                ? code
                : code.substring(0, LONGEST_CODE).replaceAll("-+$", "");
    }

    static @Nullable String text(
            Cells cells, ListField field, int longest, boolean needed, List<ImportProblem> problems) {
        var text = cells.text(field);
        if (text == null && needed) {
            problems.add(cells.problem(field, "classification.import.needed"));
        } else if (text != null && text.length() > longest) {
            problems.add(cells.problem(field, "interchange.too-long", longest));
        }
        return text;
    }

    static @Nullable Integer number(Cells cells, ListField field, List<ImportProblem> problems) {
        var text = cells.text(field);
        try {
            var number = text == null ? null : Integer.valueOf(text);
            if (number != null && (number < 1 || number > 9999)) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException noNumber) {
            problems.add(cells.problem(field, "interchange.number"));
            return null;
        }
    }

    static Standing standing(Cells cells, ListField field, Standing usual, List<ImportProblem> problems) {
        var text = cells.text(field);
        try {
            return text == null ? usual : Standing.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            problems.add(cells.problem(field, "classification.import.standing"));
            return usual;
        }
    }

    private @Nullable LocalDate day(Cells cells, ListField field, List<ImportProblem> problems) {
        var text = cells.text(field);
        try {
            return text == null ? null : new TypedDate(clock).parse(text, Locale.ROOT);
        } catch (ParseException impossible) {
            problems.add(cells.problem(field, "interchange.date"));
            return null;
        }
    }

    private static boolean flag(Cells cells, ListField field, boolean usual, List<ImportProblem> problems) {
        var text = cells.text(field);
        if (text == null) {
            return usual;
        }
        var key = Folded.key(text);
        if (!YES.contains(key) && !NO.contains(key)) {
            problems.add(cells.problem(field, "classification.import.flag"));
        }
        return YES.contains(key);
    }
}
