package vn.somat.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Soát sổ cũ: holds each line against the rules of its day, the lines before it and what stands in the books already. */
@Component
class OldCheck {

    private static final int MOST_COPIES = 100_000;
    private static final int LARGEST_SERIAL = 1_000_000;

    private final Regulations regulations;
    private final Offices offices;
    private final OldBookStore books;
    private final Twins twins;
    private final OldNumbers numbers;
    private final OfficeDay day;

    OldCheck(
            Regulations regulations,
            Offices offices,
            OldBookStore books,
            Twins twins,
            OldNumbers numbers,
            OfficeDay day) {
        this.regulations = regulations;
        this.offices = offices;
        this.books = books;
        this.twins = twins;
        this.numbers = numbers;
        this.day = day;
    }

    /**
     * @param found null when there are flaws
     * @param volume null when the day does not say where it belongs
     */
    record Outcome(
            List<Flaw> flaws,
            @Nullable OldDraft found,
            @Nullable OldVolume volume) {

        OldDraft draft() {
            return Objects.requireNonNull(found);
        }
    }

    List<Outcome> of(OldChecking before, Reader reader, List<OldLine> lines) {
        var outcomes = new ArrayList<Outcome>();
        for (var line : lines) {
            var typed = new Typed();
            var when = line.day();
            var rules = regulations.on(when == null || when.isAfter(day.today()) ? day.today() : when);
            var form = before.form(line, rules);
            var year = when == null ? day.today().getYear() : when.getYear();
            var book = books.like(rules.form(form.code()).orElse(form), rules, year);
            var volume = when == null ? null : OldVolume.of(book, form.carriesOver());
            var draft = draft(reader, typed, form, line, rules, book, before);
            outcomes.add(
                    typed.sound() ? new Outcome(List.of(), draft, volume) : new Outcome(typed.flaws(), null, volume));
        }
        return known(outcomes);
    }

    private @Nullable OldDraft draft(
            Reader reader, Typed typed, RegisterForm form, OldLine line, Rules rules, Book book, OldChecking before) {
        var when = line.day();
        var check = new Check(typed, rules, day.today());
        check.requiredDay("date", line.date());
        check.day("arrivalDate", line.arrivalDate());
        if (line.date() != null && line.arrivalDate() != null && line.date().isAfter(line.arrivalDate())) {
            typed.flaw("arrivalDate", "registry.date.after-arrival");
        }
        var level = check.level(book, Objects.requireNonNullElse(line.level(), ordinary(rules)));
        level.filter(one -> one.rank() > reader.clearance())
                .ifPresent(one -> typed.flaw("level", "access.refused.clearance"));
        var facts = facts(typed, check, form, line, rules);
        var texts = line.kept() == null
                ? texts(typed, check, form, line, level, rules)
                : Texts.NONE.because(typed.required("title", line.kept(), Check.LONGEST_REASON));
        var recipients = recipients(typed, line);
        serial(typed, line, book, before);
        if (line.kept() != null && form.direction() == Direction.INCOMING) {
            typed.flaw("title", "registry.old-book.kept-incoming");
        }
        if (when != null && before.closed.computeIfAbsent(book, books::closed)) {
            typed.flaw(
                    line.arrivalDate() == null ? "date" : "arrivalDate",
                    "registry.old-book.closed",
                    String.valueOf(book.year()));
        }
        if (!typed.sound()) {
            return null;
        }
        var twin = line.kept() == null ? twin(form, facts, texts) : null;
        if (twin != null && !before.twins.add(twin)) {
            typed.flaw("number", "registry.duplicate.in-file");
            return null;
        }
        var draft = new Draft(Ruling.of(rules, level.orElseThrow()), facts, texts, null, null, null, recipients);
        var number = numbers.read(rules, draft).orElse(null);
        if (number != null && !before.numbers.add(number.key())) {
            typed.flaw("number", "registry.number.given");
            return null;
        }
        return new OldDraft(draft, rules, book.year(), line.serial(), twin, number);
    }

    private Facts facts(Typed typed, Check check, RegisterForm form, OldLine line, Rules rules) {
        var type = Optional.ofNullable(line.type())
                .map(raw -> PaperType.any(rules, offices.office().side(), Typed.line(raw)));
        LocalDate arrival = form.direction() == Direction.INCOMING ? line.day() : null;
        return new Facts(
                typed.required("number", line.number(), Check.LONGEST_NUMBER),
                line.date(),
                arrival,
                type.map(PaperType::symbol).orElse(null),
                check.urgency(line.urgency()),
                check.pages(line.pages()),
                typed.number("copies", line.copies(), 1, MOST_COPIES));
    }

    private Texts texts(Typed typed, Check check, RegisterForm form, OldLine line, Optional<Level> level, Rules rules) {
        var type = typed.optional("type", line.type(), Check.LONGEST_TYPE);
        var side = offices.office().side();
        return new Texts(
                type == null ? null : PaperType.any(rules, side, type).name(),
                check.title(line.title(), level),
                form.direction() == Direction.INCOMING
                        ? typed.required("issuer", line.issuer(), Check.LONGEST_ISSUER)
                        : null,
                typed.optional("signer", line.signer(), Check.LONGEST_SIGNER),
                typed.optional("note", line.note(), Check.LONGEST_NOTE),
                null);
    }

    private static List<Recipient> recipients(Typed typed, OldLine line) {
        return line.recipients().stream()
                .map(one -> new Recipient(
                        typed.required("recipients", one.name(), Check.LONGEST_ISSUER),
                        typed.number("recipients", one.copies(), 1, MOST_COPIES)))
                .toList();
    }

    private void serial(Typed typed, OldLine line, Book book, OldChecking before) {
        var serial = typed.number("serial", line.serial(), 1, LARGEST_SERIAL);
        if (serial == null) {
            return;
        }
        var taken = before.serials.computeIfAbsent(book.serials(), unused -> books.serials(book));
        if (!taken.add(serial)) {
            typed.flaw("serial", "registry.serial.taken", String.valueOf(serial));
        }
    }

    /** Papers that went out were issued by this office. */
    private @Nullable String twin(RegisterForm form, Facts facts, Texts texts) {
        return form.direction() == Direction.INCOMING
                ? twins.of(facts, texts)
                : twins.of(facts, new Texts(null, null, offices.office().name(), null, null, null));
    }

    /** Two queries for all lines: which of them stand in a book already, and which numbers are given. */
    private List<Outcome> known(List<Outcome> outcomes) {
        var asked = new HashSet<String>();
        var wanted = new ArrayList<OldNumber>();
        for (var outcome : outcomes) {
            if (outcome.found() != null && outcome.found().twin() != null) {
                asked.add(outcome.found().twin());
            }
            if (outcome.found() != null && outcome.found().number() != null) {
                wanted.add(outcome.found().number());
            }
        }
        var known = books.known(asked);
        var given = books.given(wanted);
        return outcomes.stream().map(outcome -> held(outcome, known, given)).toList();
    }

    private static Outcome held(Outcome outcome, Set<String> known, Set<String> given) {
        var found = outcome.found();
        if (found == null) {
            return outcome;
        }
        if (found.twin() != null && known.contains(found.twin())) {
            return new Outcome(List.of(Flaw.of("number", "registry.duplicate.in-books")), null, outcome.volume());
        }
        return found.number() != null && given.contains(found.number().key())
                ? new Outcome(List.of(Flaw.of("number", "registry.number.given")), null, outcome.volume())
                : outcome;
    }

    private static String ordinary(Rules rules) {
        return rules.levels().stream()
                .filter(level -> !level.secret())
                .map(Level::code)
                .findFirst()
                .orElse("");
    }
}
