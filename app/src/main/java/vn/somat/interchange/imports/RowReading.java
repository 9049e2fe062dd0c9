package vn.somat.interchange.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.OldLine;
import vn.somat.regulation.Level;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Urgency;

/**
 * Makes of the cells of a row the line they mean: days, numbers, levels by the names the pack of its day gives them. What means
 * nothing is a problem and is never guessed.
 */
@Component
class RowReading {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern MISTYPED = Pattern.compile("(?=.*[0-9])[0-9OolI]{1,7}");
    private static final Pattern NONE = Pattern.compile("|thuong|khong|khongmat");

    private final Regulations regulations;
    private final KeptNumbers kept;
    private final Clock clock;

    RowReading(Regulations regulations, KeptNumbers kept, Clock clock) {
        this.kept = kept;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The line; without what means nothing, and then {@code problems} says so. */
    OldLine line(ImportRow row, String form, ImportPlan plan, List<Problem> problems) {
        boolean mends = plan.mends();
        var arrival = day(row, ImportField.ARRIVAL_DATE, problems);
        var date = day(row, ImportField.DATE, problems);
        var today = LocalDate.now(clock.withZone(OFFICE));
        var when = arrival == null ? date : arrival;
        var rules = regulations.on(when == null || when.isAfter(today) ? today : when);
        if (row.cell(ImportField.NUMBER).day() != null) {
            problems.add(row.problem(ImportField.NUMBER, "interchange.number-is-day"));
        }
        return new OldLine(
                number(row, ImportField.ARRIVAL_NUMBER, mends, problems),
                arrival,
                row.text(ImportField.NUMBER),
                date,
                row.text(ImportField.TYPE),
                row.text(ImportField.TITLE),
                row.text(ImportField.ISSUER),
                row.text(ImportField.SIGNER),
                level(row, !plan.both() && secret(form, rules), rules, problems),
                urgency(row, rules, problems),
                number(row, ImportField.PAGES, mends, problems),
                number(row, ImportField.COPIES, mends, problems),
                recipients(row.text(ImportField.RECIPIENTS)),
                row.text(ImportField.NOTE),
                kept.in(row));
    }

    private static boolean secret(String form, Rules rules) {
        return rules.form(form).map(RegisterForm::secret).orElse(false);
    }

    private @Nullable LocalDate day(ImportRow row, ImportField field, List<Problem> problems) {
        var cell = row.cell(field);
        if (cell.isEmpty()) {
            return null;
        }
        var read = OldDate.of(cell, LocalDate.now(clock.withZone(OFFICE)));
        if (read.fault() != null) {
            problems.add(row.problem(field, Objects.requireNonNull(read.fault())));
        }
        return read.day();
    }

    private static @Nullable Integer number(ImportRow row, ImportField field, boolean mends, List<Problem> problems) {
        var text = row.text(field);
        if (text == null) {
            return null;
        }
        boolean mistyped = MISTYPED.matcher(text).matches();
        try {
            return Integer.valueOf(
                    mistyped && mends ? text.replaceAll("[Oo]", "0").replaceAll("[lI]", "1") : text);
        } catch (NumberFormatException noNumber) {
            problems.add(row.problem(field, mistyped ? "interchange.number-letters" : "interchange.number"));
            return null;
        }
    }

    private static @Nullable String level(ImportRow row, boolean needed, Rules rules, List<Problem> problems) {
        var text = Objects.requireNonNullElse(row.text(ImportField.LEVEL), "");
        var typed = Headings.folded(text);
        if (NONE.matcher(typed).matches()) {
            if (needed) {
                problems.add(row.problem(ImportField.LEVEL, "interchange.level-needed"));
            }
            return null;
        }
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

    private static @Nullable String urgency(ImportRow row, Rules rules, List<Problem> problems) {
        var typed = Headings.folded(Objects.requireNonNullElse(row.text(ImportField.URGENCY), ""));
        if (NONE.matcher(typed).matches()) {
            return null;
        }
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
