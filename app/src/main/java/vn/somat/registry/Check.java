package vn.somat.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Level;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Rules;
import vn.somat.regulation.rulebook.Facts;

/** Soát: what every paper is checked for, against the rules of its day. One for each act; collects all flaws. */
final class Check {

    static final int LONGEST_TITLE = 2000;
    static final int LONGEST_NOTE = 2000;
    static final int LONGEST_REASON = 2000;
    static final int LONGEST_ISSUER = 300;
    static final int LONGEST_SIGNER = 200;
    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_TYPE = 60;
    static final int MOST_PAGES = 100_000;
    private static final int LONGEST_CODE = 40;
    /** The first day of this State: no paper in its books is older. */
    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);

    private final Typed typed;
    private final Rules rules;
    private final LocalDate today;

    Check(Typed typed, Rules rules, LocalDate today) {
        this.typed = typed;
        this.rules = rules;
        this.today = today;
    }

    /** A day that has been. */
    void day(String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            typed.flaw(field, "registry.date.future");
        } else if (day != null && day.isBefore(EARLIEST)) {
            typed.flaw(field, "registry.date.too-early", String.valueOf(EARLIEST.getYear()));
        }
    }

    void requiredDay(String field, @Nullable LocalDate day) {
        if (day == null) {
            typed.flaw(field, "registry.text.required");
        }
        day(field, day);
    }

    /** Papers stand in the book of their year. */
    void year(String field, @Nullable LocalDate day, Book book) {
        if (day != null && !day.isAfter(today) && day.getYear() != book.year()) {
            typed.flaw(field, "registry.date.other-year", String.valueOf(book.year()));
        }
    }

    /** Known, and of the kind the book is for (R-REG-04). */
    Optional<Level> level(Book book, @Nullable String raw) {
        var level = raw == null ? Optional.<Level>empty() : rules.level(raw);
        if (level.isEmpty()) {
            typed.flaw("level", raw == null || raw.isBlank() ? "registry.text.required" : "registry.level.unknown");
        } else {
            var facts = Facts.none().level("level", level.get().code()).that("secret-series", book.secret());
            rules.refused("number-series", facts)
                    .ifPresent(finding -> typed.flaw(
                            "level",
                            finding.citation(),
                            book.secret()
                                    ? "registry.level.ordinary-in-secret-book"
                                    : "registry.level.secret-in-ordinary-book",
                            level.get().label(),
                            rightForm(book)));
        }
        return level;
    }

    /** No abstract where the level forbids one; with consent it is written afterwards by who may consent (R-REG-03). */
    @Nullable
    String title(@Nullable String raw, Optional<Level> level) {
        var title = typed.optional("title", raw, LONGEST_TITLE);
        level.ifPresent(one -> rules.refused(
                        "abstract", Facts.none().level("level", one.code()).that("abstract-written", title != null))
                .ifPresent(finding -> typed.flaw(
                        "title",
                        finding.citation(),
                        "registry.title."
                                + one.abstracts()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        one.label())));
        return title;
    }

    @Nullable
    String urgency(@Nullable String raw) {
        var code = typed.optional("urgency", raw, LONGEST_CODE);
        if (code != null && rules.urgency(code).isEmpty()) {
            typed.flaw("urgency", "registry.urgency.unknown");
        }
        return code;
    }

    @Nullable
    Integer pages(@Nullable Integer pages) {
        return typed.number("pages", pages, 0, MOST_PAGES);
    }

    private String rightForm(Book book) {
        return rules.forms().stream()
                .filter(form -> form.direction() == book.direction() && form.secret() != book.secret())
                .map(RegisterForm::title)
                .findFirst()
                .orElse("");
    }
}
