package vn.somat.classification.life;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Decisions;
import vn.somat.classification.determination.Items;
import vn.somat.classification.determination.Words;
import vn.somat.classification.lists.ListItem;
import vn.somat.ledger.Refusal;
import vn.somat.registry.Ending;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Soát việc thay đổi độ mật: what a paper's level becomes, by the rules and lists of a day; says all that is wrong at once. */
@Component
class LifeCheck {

    private static final int NUMBER = 60;
    private static final int MOST_YEARS = 100;
    /** What the value {@code term.level-change.from} may say besides the day of the decision. */
    private static final String FIRST_DAY = "first-day";

    private final Regulations regulations;
    private final Items items;
    private final Decisions decisions;
    private final LifeReadStore store;

    LifeCheck(Regulations regulations, Items items, Decisions decisions, LifeReadStore store) {
        this.regulations = regulations;
        this.items = items;
        this.decisions = decisions;
        this.store = store;
    }

    /**
     * @param line as it stands
     * @param last what was changed before; null for the first change
     * @param day of the decision
     */
    Agreed of(Ending line, @Nullable KeptChange last, Asked asked, LocalDate day) {
        if (asked.act() == LevelAct.STATED) {
            throw Refusal.invalid("act", "classification.life.nobody-decides");
        }
        var words = new Words();
        var rules = regulations.on(day);
        var from = Standing.of(line, last, asked.act(), regulations);
        day(words, line, last, day);
        var reason = words.required("reason", asked.reason(), Words.LONG);
        var decision = words.optional("decision", asked.decision(), NUMBER);
        var part = part(words, asked);
        if (!from.level().secret()) {
            words.flaw("level", "classification.life.no-secret");
        }
        ListItem item = null;
        var after = from.level();
        if (asked.act() == LevelAct.RAISED || asked.act() == LevelAct.LOWERED || asked.act() == LevelAct.CORRECTED) {
            var level = level(words, rules, asked.level());
            item = level == null ? null : items.giving(words, rules, level, items.of(words, asked.items(), day));
            after = level == null ? after : ofLine(line, level);
            order(words, rules, asked.act(), from.level(), after);
        }
        if (asked.act() == LevelAct.DECLASSIFIED) {
            after = regulations.of(line.regime()).ordinary();
        }
        int years = asked.act() == LevelAct.EXTENDED ? years(words, from, asked.years()) : 0;
        if (asked.act() == LevelAct.DECLASSIFIED && asked.ground() == null) {
            words.flaw("ground", "registry.text.required");
        }
        var council = asked.act() == LevelAct.DECLASSIFIED && asked.ground() == Ground.NEED
                ? council(words, asked.council(), day)
                : null;
        words.refuse();
        return new Agreed(
                asked.act(),
                asked.act() == LevelAct.DECLASSIFIED ? asked.ground() : null,
                line,
                last == null ? 0 : last.number(),
                rules,
                day,
                from.level(),
                from.until(),
                after,
                until(rules, line, from, asked.act(), after, years, day),
                item,
                listed(line, day),
                years,
                part,
                reason,
                decision,
                council);
    }

    /** Whether what the level rests on still stands in a list: the item of its last change, else those of its decision. */
    private boolean listed(Ending line, LocalDate day) {
        var determination = line.determination();
        return store.item(line.id())
                .map(item -> decisions.stands(item, day))
                .orElseGet(() -> determination != null && decisions.standsOn(determination, day));
    }

    private static void day(Words words, Ending line, @Nullable KeptChange last, LocalDate day) {
        if (line.date() != null && day.isBefore(line.date())) {
            words.flaw("day", "classification.life.before-paper");
        }
        boolean before = last != null && last.source() != Source.HOUSE && day.isBefore(last.day());
        if (before) {
            words.flaw("day", "classification.life.before-last");
        }
    }

    private static @Nullable String part(Words words, Asked asked) {
        var part = words.optional("part", asked.part(), Words.LONG);
        if (part != null && asked.act().mends()) {
            words.flaw("part", "classification.life.no-part");
        }
        return part;
    }

    private static @Nullable Level level(Words words, Rules rules, @Nullable String code) {
        var level = rules.level(code == null ? "" : code);
        if (level.isEmpty()) {
            words.flaw("level", code == null || code.isBlank() ? "registry.text.required" : "registry.level.unknown");
        }
        return level.orElse(null);
    }

    private Level ofLine(Ending line, Level level) {
        return regulations.of(line.regime()).level(level.code()).orElseThrow();
    }

    private static void order(Words words, Rules rules, LevelAct act, Level from, Level to) {
        var by = rules.value("refuse.level").citation();
        if (act == LevelAct.RAISED && to.rank() <= from.rank()) {
            words.flaw("level", by, "classification.life.not-higher", from.label());
        } else if (act == LevelAct.LOWERED && to.rank() >= from.rank()) {
            words.flaw("level", by, "classification.life.not-lower", from.label());
        } else if (act == LevelAct.CORRECTED && to.rank() == from.rank()) {
            words.flaw("level", by, "classification.life.same-level", from.label());
        }
    }

    private static int years(Words words, Standing from, @Nullable Integer years) {
        if (from.until() == null) {
            words.flaw("years", "classification.life.no-term");
        }
        if (years == null || years < 1 || years > MOST_YEARS) {
            words.flaw("years", years == null ? "registry.text.required" : "registry.number.range", 1, MOST_YEARS);
            return 1;
        }
        return years;
    }

    private static LevelChange.@Nullable Council council(Words words, Asked.@Nullable Council council, LocalDate day) {
        var typed = council == null ? new Asked.Council(null, null, null, null) : council;
        var number = words.required("council.number", typed.number(), NUMBER);
        var made = typed.day();
        var minutes = typed.minutes();
        if (made == null || made.isAfter(day)) {
            words.flaw("council.day", made == null ? "registry.text.required" : "classification.life.council-late");
        }
        if (minutes == null || minutes.isAfter(day) || made != null && minutes.isBefore(made)) {
            words.flaw(
                    "council.minutes", minutes == null ? "registry.text.required" : "classification.life.minutes-late");
        }
        if (typed.chair() == null) {
            words.flaw("council.chair", "registry.text.required");
        }
        return made == null || minutes == null || typed.chair() == null
                ? null
                : new LevelChange.Council(number, made, typed.chair(), minutes);
    }

    /** Last day from now on. A raised level is protected at least, a lowered one at most, as long as the new level says. */
    private @Nullable LocalDate until(
            Rules rules, Ending line, Standing from, LevelAct act, Level after, int years, LocalDate day) {
        if (!after.secret()) {
            return null;
        }
        var first = line.date() == null ? day : line.date();
        var before = from.until();
        return switch (act) {
            case EXTENDED -> Objects.requireNonNull(before).plusYears(years);
            case RAISED, LOWERED -> {
                var fresh = Objects.requireNonNull(rules.protectedUntil(
                        after, rules.value("term.level-change.from").text().equals(FIRST_DAY) ? first : day));
                boolean longer = before != null && before.isAfter(fresh);
                yield before != null && longer == (act == LevelAct.RAISED) ? before : fresh;
            }
            case CORRECTED -> rules.protectedUntil(after, first);
            case RECALLED, STATED, DECLASSIFIED -> before;
        };
    }

    /** What says how soon the notices of a change go out. */
    String noticeArticle(KeptChange change) {
        return regulations
                .of(change.regime())
                .value(change.act().days())
                .citation()
                .article();
    }
}
