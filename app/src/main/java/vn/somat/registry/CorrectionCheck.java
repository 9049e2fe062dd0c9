package vn.somat.registry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.Citation;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Side;

/** Soát phần sửa: what a line may be corrected to, by the rules it was registered under; says all that is wrong. */
@Component
class CorrectionCheck {

    private static final Set<String> EVERY =
            Set.of("title", "number", "date", "type", "signer", "level", "urgency", "pages", "copies", "note", "unit");
    private static final int MOST_COPIES = 100_000;

    private final Regulations regulations;
    private final Offices offices;
    private final Numbering numbering;
    private final OfficeDay day;

    CorrectionCheck(Regulations regulations, Offices offices, Numbering numbering, OfficeDay day) {
        this.regulations = regulations;
        this.offices = offices;
        this.numbering = numbering;
        this.day = day;
    }

    Corrected of(Line line, Texts before, Book book, Map<String, String> changes) {
        var typed = new Typed();
        var to = new TypedChanges(changes, typed);
        var rules = regulations.of(line.ruling().regime());
        var check = new Check(typed, rules, day.today());
        boolean incoming = line.direction() == Direction.INCOMING;
        to.only(incoming ? with(EVERY, "issuer", "arrivalDate") : EVERY);
        if (line.goesOutSecret()
                && to.has("level")
                && !Typed.line(to.raw("level")).equals(line.ruling().level())) {
            typed.flaw("level", rules.value("refuse.level").citation(), "registry.level.by-decision");
        }
        if (line.waits()
                && to.has("level")
                && !Typed.line(to.raw("level")).equals(line.ruling().level())) {
            typed.flaw("level", article(rules), "registry.unmarked.by-decision");
        }
        var level = to.has("level") && !line.waits()
                ? check.level(book, to.raw("level"))
                : rules.level(line.ruling().level());
        var type = type(to, line, before, rules, typed);
        var facts = new Facts(
                number(to, line, typed, rules),
                date(to, line, check, typed),
                incoming ? arrival(to, line, book, check) : null,
                type.symbol(),
                to.has("urgency")
                        ? check.urgency(to.raw("urgency"))
                        : line.facts().urgency(),
                to.whole("pages", line.facts().pages(), 0, Check.MOST_PAGES),
                to.whole("copies", line.facts().copies(), incoming ? 1 : 0, MOST_COPIES));
        if (line.goesOutSecret() && number(facts.copies()) > number(line.facts().copies())) {
            typed.flaw("copies", rules.value("refuse.level").citation(), "registry.copies.by-decision");
        }
        if (facts.date() != null && facts.arrivalDate() != null && facts.date().isAfter(facts.arrivalDate())) {
            typed.flaw("date", "registry.date.after-arrival");
        }
        var texts = new Texts(
                type.name(),
                title(to, line, before, level, check),
                incoming ? to.required("issuer", before.issuer(), Check.LONGEST_ISSUER) : null,
                incoming
                        ? to.optional("signer", before.signer(), Check.LONGEST_SIGNER)
                        : to.required("signer", before.signer(), Check.LONGEST_SIGNER),
                to.optional("note", before.note(), Check.LONGEST_NOTE),
                before.reason());
        var unit = to.id("unit", line.unit() == null ? null : line.unit().value());
        var newUnit = unit == null ? null : new UnitId(unit);
        if (to.has("unit")) {
            offices.unit(typed, "unit", newUnit);
        }
        envelope(line, facts, texts, typed);
        typed.refuse();
        return new Corrected(Ruling.of(rules, level.orElseThrow()), facts, texts, newUnit);
    }

    /** A paper that waits gets its level by a decision and by nothing else (R-DET-09). */
    private static Citation article(Rules rules) {
        return rules.rulebook().find(UnmarkedLevel.RULE).orElseThrow().citation();
    }

    private static int number(@Nullable Integer copies) {
        return Objects.requireNonNullElse(copies, 0);
    }

    /** A number given by the house is never corrected: the line is cancelled and the paper registered anew. */
    private static String number(TypedChanges to, Line line, Typed typed, Rules rules) {
        if (line.direction() == Direction.INCOMING) {
            var number = line.addressee() == null
                    ? to.required("number", line.facts().number(), Check.LONGEST_NUMBER)
                    : to.optional("number", line.facts().number(), Check.LONGEST_NUMBER);
            return Objects.requireNonNullElse(number, "");
        }
        if (to.has("number")
                && !Typed.line(to.raw("number")).equals(line.facts().number())) {
            typed.flaw("number", rules.value("refuse.correction").citation(), "registry.number.never-corrected");
        }
        return line.facts().number();
    }

    private @Nullable LocalDate date(TypedChanges to, Line line, Check check, Typed typed) {
        var date = to.day("date", line.facts().date());
        if (!to.has("date") || Objects.equals(date, line.facts().date())) {
            return line.facts().date();
        }
        if (line.addressee() == null) {
            check.requiredDay("date", date);
        } else {
            check.day("date", date);
        }
        if (date != null && typed.sound() && line.direction() == Direction.OUTGOING) {
            sameSeries(line, date, typed);
        }
        return date;
    }

    /** An outgoing paper's day decides its rules and its number: it moves only where both stay right. */
    private void sameSeries(Line line, LocalDate date, Typed typed) {
        var old = Objects.requireNonNull(line.facts().date());
        var rules = regulations.on(date);
        boolean same = date.getYear() == old.getYear()
                && rules.id().equals(line.ruling().regime())
                && numbering
                        .period(offices.office(), rules, date)
                        .equals(numbering.period(offices.office(), rules, old));
        if (!same) {
            typed.flaw("date", "registry.date.other-series");
        }
    }

    private static @Nullable LocalDate arrival(TypedChanges to, Line line, Book book, Check check) {
        var arrival = to.day("arrivalDate", line.facts().arrivalDate());
        if (to.has("arrivalDate")) {
            check.requiredDay("arrivalDate", arrival);
            check.year("arrivalDate", arrival, book);
        }
        return arrival;
    }

    private TypeNow type(TypedChanges to, Line line, Texts before, Rules rules, Typed typed) {
        var now = new TypeNow(line.facts().typeSymbol(), before.type());
        var raw = to.optional("type", before.type(), Check.LONGEST_TYPE);
        if (Objects.equals(raw, before.type()) || Objects.equals(raw, now.symbol())) {
            return now;
        }
        if (line.direction() == Direction.INCOMING) {
            return raw == null ? new TypeNow(null, null) : TypeNow.of(PaperType.any(rules, side(), raw));
        }
        var known = raw == null ? Optional.<PaperType>empty() : PaperType.known(rules, side(), raw);
        if (known.isEmpty() || !Objects.equals(known.get().symbol(), now.symbol())) {
            typed.flaw("type", rules.value("refuse.correction").citation(), "registry.type.never-corrected");
            return now;
        }
        return TypeNow.of(known.get());
    }

    /** Where the level forbids an abstract it goes; one that may stand only by consent is not written here. */
    private static @Nullable String title(
            TypedChanges to, Line line, Texts before, Optional<Level> level, Check check) {
        var title = to.optional("title", before.title(), Check.LONGEST_TITLE);
        boolean same = Objects.equals(title, before.title());
        boolean sameLevel =
                level.map(Level::code).filter(line.ruling().level()::equals).isPresent();
        if (same && sameLevel) {
            return before.title();
        }
        if (same && level.isPresent() && level.get().abstracts() != AbstractRule.ALLOWED) {
            return null;
        }
        return check.title(title, level);
    }

    /** Nobody but the addressee knows the inside. */
    private static void envelope(Line line, Facts facts, Texts texts, Typed typed) {
        if (line.addressee() == null) {
            return;
        }
        outsideOnly(typed, "title", texts.title());
        outsideOnly(typed, "type", texts.type());
        outsideOnly(typed, "signer", texts.signer());
        outsideOnly(typed, "pages", facts.pages());
    }

    private static void outsideOnly(Typed typed, String field, @Nullable Object value) {
        if (value != null) {
            typed.flaw(field, "registry.envelope.outside-only");
        }
    }

    private Side side() {
        return offices.office().side();
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return all;
    }

    private record TypeNow(
            @Nullable String symbol, @Nullable String name) {

        static TypeNow of(PaperType type) {
            return new TypeNow(type.symbol(), type.name());
        }
    }
}
