package vn.somat.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Level;
import vn.somat.regulation.Rules;

/** Soát văn bản đến: makes of what was typed a line that may be written, or says all that is wrong with it. */
@Component
class IncomingCheck {

    private static final int MOST_COPIES = 100_000;

    private final Offices offices;
    private final OfficeDay day;

    IncomingCheck(Offices offices, OfficeDay day) {
        this.offices = offices;
        this.day = day;
    }

    /** @param rules of the day of registration */
    Draft of(RegisterIncoming paper, Book book, Rules rules) {
        var typed = new Typed();
        var check = new Check(typed, rules, day.today());
        var level = check.level(book, paper.level());
        var supposed = supposed(paper, level, typed, rules);
        var arrival = Objects.requireNonNullElse(paper.arrivalDate(), day.today());
        check.day("arrivalDate", arrival);
        check.year("arrivalDate", arrival, book);
        var type = type(paper.type(), typed, rules);
        var symbol = type.flatMap(one -> Optional.ofNullable(one.symbol())).orElse(null);
        var facts = facts(paper, typed, check, symbol, arrival);
        var texts = new Texts(
                type.map(PaperType::name).orElse(null),
                check.title(paper.title(), supposed.or(() -> level)),
                typed.required("issuer", paper.issuer(), Check.LONGEST_ISSUER),
                typed.optional("signer", paper.signer(), Check.LONGEST_SIGNER),
                typed.optional("note", paper.note(), Check.LONGEST_NOTE),
                null);
        offices.unit(typed, "unit", paper.unit());
        envelope(paper, typed);
        typed.refuse();
        var draft = new Draft(
                Ruling.of(rules, level.orElseThrow()),
                facts,
                texts,
                paper.unit(),
                null,
                paper.envelopeFor(),
                List.of());
        return supposed.map(one -> draft.supposed(Ruling.of(rules, one))).orElse(draft);
    }

    /** A paper without a mark is protected as one of this level (R-DET-09); one that bears its level is what it says. */
    private static Optional<Level> supposed(RegisterIncoming paper, Optional<Level> level, Typed typed, Rules rules) {
        var code = paper.supposed();
        if (code == null) {
            return Optional.empty();
        }
        var supposed = rules.level(code).filter(Level::secret);
        if (supposed.isEmpty()) {
            typed.flaw("supposed", "registry.unmarked.level");
        }
        if (paper.envelopeFor() != null || level.filter(Level::secret).isPresent()) {
            typed.flaw("supposed", "registry.unmarked.bears-a-level");
        }
        return supposed;
    }

    private static Facts facts(
            RegisterIncoming paper, Typed typed, Check check, @Nullable String symbol, LocalDate arrival) {
        if (paper.envelopeFor() == null) {
            check.requiredDay("date", paper.date());
        } else {
            check.day("date", paper.date());
        }
        if (paper.date() != null && paper.date().isAfter(arrival)) {
            typed.flaw("date", "registry.date.after-arrival");
        }
        var copies = Objects.requireNonNullElse(paper.copies(), 1);
        return new Facts(
                number(paper, typed),
                paper.date(),
                arrival,
                symbol,
                check.urgency(paper.urgency()),
                check.pages(paper.pages()),
                typed.number("copies", copies.intValue(), 1, MOST_COPIES));
    }

    private static String number(RegisterIncoming paper, Typed typed) {
        return paper.envelopeFor() == null
                ? typed.required("number", paper.number(), Check.LONGEST_NUMBER)
                : Objects.requireNonNullElse(typed.optional("number", paper.number(), Check.LONGEST_NUMBER), "");
    }

    private Optional<PaperType> type(@Nullable String raw, Typed typed, Rules rules) {
        return Optional.ofNullable(typed.optional("type", raw, Check.LONGEST_TYPE))
                .map(type -> PaperType.any(rules, offices.office().side(), type));
    }

    /** Of an addressee-only envelope nobody but the addressee knows the inside (R-DLV-03). */
    private void envelope(RegisterIncoming paper, Typed typed) {
        if (paper.envelopeFor() == null) {
            return;
        }
        offices.person(typed, "envelopeFor", paper.envelopeFor());
        outsideOnly(typed, "title", paper.title());
        outsideOnly(typed, "type", paper.type());
        outsideOnly(typed, "signer", paper.signer());
        outsideOnly(typed, "pages", paper.pages() == null ? null : paper.pages().toString());
    }

    private static void outsideOnly(Typed typed, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            typed.flaw(field, "registry.envelope.outside-only");
        }
    }
}
