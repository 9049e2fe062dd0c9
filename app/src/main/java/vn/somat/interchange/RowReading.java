package vn.somat.interchange;

import java.text.ParseException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.OldLine;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Urgency;

/** Makes of the cells of a row the line they mean: days, numbers, levels by their names. What means nothing is a problem. */
@Component
class RowReading {

    private final Regulations regulations;
    private final Clock clock;

    RowReading(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The line, or null when a cell means nothing; then {@code problems} says which. */
    @Nullable
    OldLine line(ImportRow row, String form, List<ImportProblem> problems) {
        int before = problems.size();
        var rules = regulations.on(LocalDate.now(clock));
        var line = new OldLine(
                number(row, ImportField.ARRIVAL_NUMBER, problems),
                day(row, ImportField.ARRIVAL_DATE, problems),
                row.text(ImportField.NUMBER),
                day(row, ImportField.DATE, problems),
                row.text(ImportField.TYPE),
                row.text(ImportField.TITLE),
                row.text(ImportField.ISSUER),
                row.text(ImportField.SIGNER),
                level(row, form, rules, problems),
                urgency(row, rules, problems),
                number(row, ImportField.PAGES, problems),
                number(row, ImportField.COPIES, problems),
                recipients(row.text(ImportField.RECIPIENTS)),
                row.text(ImportField.NOTE));
        return problems.size() == before ? line : null;
    }

    private @Nullable LocalDate day(ImportRow row, ImportField field, List<ImportProblem> problems) {
        var text = row.text(field);
        try {
            return text == null ? null : new TypedDate(clock).parse(text, Locale.ROOT);
        } catch (ParseException impossible) {
            problems.add(row.problem(field, "interchange.date"));
            return null;
        }
    }

    private static @Nullable Integer number(ImportRow row, ImportField field, List<ImportProblem> problems) {
        var text = row.text(field);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            problems.add(row.problem(field, "interchange.number"));
            return null;
        }
    }

    private static @Nullable String level(ImportRow row, String form, Rules rules, List<ImportProblem> problems) {
        var text = row.text(ImportField.LEVEL);
        if (text == null) {
            if (rules.form(form).map(one -> one.secret()).orElse(false)) {
                problems.add(row.problem(ImportField.LEVEL, "interchange.level-needed"));
            }
            return null;
        }
        var typed = Headings.folded(text);
        return rules.levels().stream()
                .filter(level -> typed.equals(Headings.folded(level.label()))
                        || typed.equals(Headings.folded(level.code()))
                        || typed.equals(Headings.folded(level.letter())))
                .map(Level::code)
                .findFirst()
                .orElseGet(() -> {
                    problems.add(row.problem(ImportField.LEVEL, "interchange.level"));
                    return null;
                });
    }

    private static @Nullable String urgency(ImportRow row, Rules rules, List<ImportProblem> problems) {
        var text = row.text(ImportField.URGENCY);
        if (text == null) {
            return null;
        }
        var typed = Headings.folded(text);
        return rules.urgencies().stream()
                .filter(one -> typed.equals(Headings.folded(one.label())) || typed.equals(Headings.folded(one.code())))
                .map(Urgency::code)
                .findFirst()
                .orElseGet(() -> {
                    problems.add(row.problem(ImportField.URGENCY, "interchange.urgency"));
                    return null;
                });
    }

    /** One a line, or divided by semicolons. */
    private static List<Recipient> recipients(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;\n]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Recipient(name, 1))
                        .toList();
    }
}
