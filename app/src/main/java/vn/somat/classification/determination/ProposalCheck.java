package vn.somat.classification.determination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.lists.ListItem;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentView;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Soát phiếu: holds what was typed against the rules and lists of its day; says all that is wrong with it at once. */
@Component
class ProposalCheck {

    private static final Set<String> PAPERS = Set.of("document", "electronic");
    private static final Set<String> OTHERS = Set.of("object", "place", "speech", "activity", "other");
    private static final int MOST_COPIES = 100_000;

    private final Regulations regulations;
    private final Items listed;
    private final Organisation organisation;
    private final DocumentDesk documents;
    private final Periods periods;

    ProposalCheck(
            Regulations regulations, Items listed, Organisation organisation, DocumentDesk documents, Periods periods) {
        this.regulations = regulations;
        this.listed = listed;
        this.organisation = organisation;
        this.documents = documents;
        this.periods = periods;
    }

    /** What is only about to be proposed, of the level that was typed: hides nothing. */
    Thing thing(Reader reader, Proposal typed, LocalDate day) {
        var made = Thing.of("determination", "").person(reader.person());
        var thing = typed.kind() == Kind.RECEIVED ? made.in(Direction.INCOMING) : made;
        return regulations
                .on(day)
                .level(typed.level())
                .map(level -> thing.level(level.code(), level.rank()))
                .orElse(thing);
    }

    /** @param day whose rules and lists count */
    Draft of(Reader reader, Proposal typed, LocalDate day) {
        var words = new Words();
        var rules = regulations.on(day);
        boolean paper = typed.kind() != Kind.CARRIER;
        if (!(paper ? PAPERS : OTHERS).contains(typed.carrier())) {
            words.flaw("carrier", "classification.proposal.carrier");
        }
        var level = level(words, rules, typed.level());
        var items = listed.of(words, typed.items(), day);
        var item = level == null ? null : listed.giving(words, rules, level, items);
        var sourced = source(reader, words, rules, typed);
        var title = title(words, rules, typed, level);
        var recipients = words.recipients(typed.recipients());
        boolean received = typed.kind() == Kind.RECEIVED;
        if (received && typed.subject() == null) {
            words.flaw("subject", "registry.text.required");
        }
        var draft = new Draft(
                typed.kind(),
                typed.carrier(),
                rules,
                day,
                level == null ? rules.ordinary() : level,
                item,
                first(item, items),
                paper && !received ? type(words, rules, typed.type()) : null,
                title,
                paper ? null : words.required("name", typed.name(), Words.LONG),
                words.optional("scope", typed.scope(), Words.LONG),
                copies(words, typed.copies(), recipients),
                recipients,
                copying(words, typed.copying()),
                level == null ? null : until(words, rules, level, typed.termUntil(), day),
                typed.source(),
                sourced,
                typed.subject(),
                typed.unit(),
                valid(words, typed, day));
        words.refuse();
        return draft;
    }

    private static @Nullable Level level(Words words, Rules rules, String code) {
        var level = rules.level(code);
        if (level.isEmpty()) {
            words.flaw("level", code.isBlank() ? "registry.text.required" : "registry.level.unknown");
        }
        return level.orElse(null);
    }

    private static List<ListItem> first(@Nullable ListItem item, List<ListItem> items) {
        if (item == null) {
            return items;
        }
        var ordered = new ArrayList<ListItem>();
        ordered.add(item);
        items.stream().filter(one -> !one.id().equals(item.id())).forEach(ordered::add);
        return ordered;
    }

    /** The level of the paper of another body whose secret is used again, by the rules of this day. */
    private @Nullable Level source(Reader reader, Words words, Rules rules, Proposal typed) {
        var id = typed.source();
        if (id == null) {
            return null;
        }
        var source = documents
                .read(reader, id)
                .filter(one ->
                        one.direction() == Direction.INCOMING && one.level().secret())
                .map(DocumentView::level);
        if (source.isEmpty()) {
            words.flaw("source", "classification.proposal.source");
        }
        return source.flatMap(one -> rules.level(one.code())).orElse(null);
    }

    private static @Nullable String title(Words words, Rules rules, Proposal typed, @Nullable Level level) {
        boolean forbidden = level != null && level.abstracts() != AbstractRule.ALLOWED;
        var title = typed.kind() == Kind.CARRIER || forbidden
                ? words.optional("title", typed.title(), Words.LONG)
                : words.required("title", typed.title(), Words.LONG);
        if (level != null && forbidden && title != null && !title.isEmpty()) {
            var code = level.abstracts().name().toLowerCase(Locale.ROOT).replace('_', '-');
            words.flaw("title", rules.value("refuse.abstract").citation(), "registry.title." + code, level.label());
        }
        return title;
    }

    private @Nullable String type(Words words, Rules rules, @Nullable String raw) {
        var symbol = words.required("type", raw, 60);
        var side = organisation.office().map(Office::side).orElseThrow();
        var type = rules.types().stream()
                .filter(one -> one.side() == side)
                .filter(one ->
                        one.symbol().equalsIgnoreCase(symbol) || one.name().equalsIgnoreCase(symbol))
                .findFirst();
        if (!symbol.isEmpty() && type.isEmpty()) {
            words.flaw("type", "registry.type.unknown");
        }
        return type.map(one -> one.symbol()).orElse(null);
    }

    private static int copies(Words words, @Nullable Integer typed, List<Recipient> recipients) {
        int given = recipients.stream().mapToInt(Recipient::copies).sum();
        if (typed == null) {
            return given;
        }
        if (typed < given) {
            words.flaw("copies", "classification.proposal.copies", given);
        }
        return words.number("copies", typed, 0, MOST_COPIES);
    }

    private static @Nullable String copying(Words words, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        if (!Set.of("allowed", "not-allowed").contains(raw)) {
            words.flaw("copying", "classification.proposal.copying");
        }
        return raw;
    }

    private @Nullable LocalDate until(Words words, Rules rules, Level level, @Nullable LocalDate until, LocalDate day) {
        if (until == null || !level.secret()) {
            return null;
        }
        if (!until.isAfter(day)) {
            words.flaw("termUntil", "classification.proposal.term-past");
        } else if (!until.isBefore(periods.end(rules, level, day))) {
            words.flaw(
                    "termUntil",
                    periods.citation(rules, level),
                    "classification.proposal.term-long",
                    periods.years(rules, level),
                    level.label());
        }
        return until;
    }

    private static @Nullable LocalDate valid(Words words, Proposal typed, LocalDate day) {
        if (typed.kind() != Kind.STANDING) {
            return null;
        }
        if (typed.validTo() == null || typed.validTo().isBefore(day)) {
            words.flaw("validTo", "classification.proposal.valid-to");
        }
        return typed.validTo();
    }
}
