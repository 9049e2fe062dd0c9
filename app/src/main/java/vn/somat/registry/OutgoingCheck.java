package vn.somat.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.organisation.Office;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Rules;

/** Soát văn bản đi: makes of what was typed a line that may be numbered, or says all that is wrong with it. */
@Component
class OutgoingCheck {

    /** A line that waits for its number, and the type and symbol that stand in it. */
    record Checked(Draft draft, String type, String symbol) {}

    private static final Pattern SYMBOL = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]{0,28}[\\p{L}\\p{N}])?");

    private final Offices offices;
    private final DistributionLists lists;
    private final OfficeDay day;

    OutgoingCheck(Offices offices, DistributionLists lists, OfficeDay day) {
        this.offices = offices;
        this.lists = lists;
        this.day = day;
    }

    /** @param rules of the day of the paper */
    Checked of(Reader reader, RegisterOutgoing paper, Book book, Rules rules) {
        return of(reader, paper, book, rules, new Typed());
    }

    /** The same, with the reason why it stands between two others. */
    Checked inserted(Reader reader, RegisterOutgoing paper, Book book, Rules rules, String reason) {
        var typed = new Typed();
        var why = typed.required("reason", reason, Check.LONGEST_REASON);
        var checked = of(reader, paper, book, rules, typed);
        return new Checked(checked.draft().because(why), checked.type(), checked.symbol());
    }

    private Checked of(Reader reader, RegisterOutgoing paper, Book book, Rules rules, Typed typed) {
        var check = new Check(typed, rules, day.today());
        var office = offices.office();
        var level = check.level(book, paper.level());
        check.requiredDay("date", paper.date());
        check.year("date", paper.date(), book);
        var type = type(typed, paper.type(), office, rules);
        var symbol = symbol(typed, paper.symbol(), office);
        var recipients = recipients(reader, paper.list(), paper.recipients(), typed);
        var texts = new Texts(
                type.map(PaperType::name).orElse(null),
                check.title(paper.title(), level),
                null,
                typed.required("signer", paper.signer(), Check.LONGEST_SIGNER),
                typed.optional("note", paper.note(), Check.LONGEST_NOTE),
                null);
        var typeSymbol = type.map(PaperType::symbol).orElse("");
        var facts = new Facts(
                "",
                paper.date(),
                null,
                typeSymbol,
                check.urgency(paper.urgency()),
                check.pages(paper.pages()),
                recipients.isEmpty() ? null : copies(recipients));
        offices.unit(typed, "unit", paper.unit());
        offices.person(typed, "drafter", paper.drafter());
        typed.refuse();
        var draft = new Draft(
                Ruling.of(rules, level.orElseThrow()),
                facts,
                texts,
                paper.unit(),
                paper.drafter(),
                null,
                recipients,
                paper.determination(),
                null,
                null);
        return new Checked(draft, typeSymbol, symbol);
    }

    /** A number that is kept for a paper which is not there yet. */
    Checked reserved(
            String type,
            @Nullable String symbol,
            @Nullable LocalDate date,
            String level,
            String reason,
            Book book,
            Rules rules) {
        var typed = new Typed();
        var why = typed.required("reason", reason, Check.LONGEST_REASON);
        return numbered(type, symbol, date, level, why, book, rules, typed);
    }

    /** What decides in which series a paper is numbered, and nothing else of it. */
    Checked series(
            String type, @Nullable String symbol, @Nullable LocalDate date, String level, Book book, Rules rules) {
        return numbered(type, symbol, date, level, null, book, rules, new Typed());
    }

    private Checked numbered(
            String type,
            @Nullable String symbol,
            @Nullable LocalDate date,
            String level,
            @Nullable String why,
            Book book,
            Rules rules,
            Typed typed) {
        var check = new Check(typed, rules, day.today());
        var office = offices.office();
        var known = check.level(book, level);
        check.requiredDay("date", date);
        check.year("date", date, book);
        var named = type(typed, type, office, rules);
        var shown = symbol(typed, symbol, office);
        typed.refuse();
        var typeSymbol = named.map(PaperType::symbol).orElse("");
        var texts = new Texts(named.map(PaperType::name).orElse(null), null, null, null, null, why);
        var facts = new Facts("", date, null, typeSymbol, null, null, null);
        var ruling = Ruling.of(rules, known.orElseThrow());
        return new Checked(new Draft(ruling, facts, texts, null, null, null, List.of()), typeSymbol, shown);
    }

    /** Those a registered paper goes to as well; at least one. */
    List<Recipient> recipients(Reader reader, @Nullable UUID list, List<Recipient> more) {
        var typed = new Typed();
        var all = recipients(reader, list, more, typed);
        if (all.isEmpty() && typed.sound()) {
            typed.flaw("recipients", "registry.text.required");
        }
        typed.refuse();
        return all;
    }

    static int copies(List<Recipient> recipients) {
        return recipients.stream().mapToInt(Recipient::copies).sum();
    }

    /** Only types of the office's own side are numbered. */
    private static Optional<PaperType> type(Typed typed, @Nullable String raw, Office office, Rules rules) {
        var name = typed.required("type", raw, Check.LONGEST_TYPE);
        var type = PaperType.known(rules, office.side(), name)
                .filter(known -> rules.type(office.side(), Objects.requireNonNull(known.symbol()))
                        .isPresent());
        if (!name.isEmpty() && type.isEmpty()) {
            typed.flaw("type", "registry.type.unknown");
        }
        return type;
    }

    private static String symbol(Typed typed, @Nullable String raw, Office office) {
        var symbol = typed.optional("symbol", raw, 30);
        if (symbol != null && !SYMBOL.matcher(symbol).matches()) {
            typed.flaw("symbol", "registry.symbol.signs");
        }
        return symbol == null ? office.symbol() : symbol;
    }

    private List<Recipient> recipients(Reader reader, @Nullable UUID saved, List<Recipient> named, Typed typed) {
        var all = new ArrayList<Recipient>();
        if (saved != null) {
            var list = lists.find(reader, saved).filter(one -> one.closedAt() == null);
            list.ifPresentOrElse(one -> all.addAll(one.members()), () -> typed.flaw("list", "registry.list.unknown"));
        }
        all.addAll(named);
        typed.number("recipients", all.size(), 0, DistributionLists.MOST_MEMBERS);
        return all.size() > DistributionLists.MOST_MEMBERS
                ? List.of()
                : DistributionLists.recipients(typed, "recipients", all);
    }
}
