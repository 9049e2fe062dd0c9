package vn.somat.classification.life;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Words;
import vn.somat.ledger.Refusal;
import vn.somat.registry.Ending;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Soát thông báo của nơi gửi, thời hạn ghi trên dấu, việc hết thời hạn: what nobody of this office decides. */
@Component
class ToldCheck {

    private static final int NUMBER = 60;

    private final Regulations regulations;
    private final MessageSource texts;

    ToldCheck(Regulations regulations, MessageSource texts) {
        this.regulations = regulations;
        this.texts = texts;
    }

    Agreed of(Ending line, @Nullable KeptChange last, Told told, LocalDate today) {
        if (told.act() == LevelAct.STATED) {
            throw Refusal.invalid("act", "classification.life.nobody-decides");
        }
        var words = new Words();
        var number = words.required("number", told.number(), NUMBER);
        var part = words.optional("part", told.part(), Words.LONG);
        if (part != null && told.act().mends()) {
            words.flaw("part", "classification.life.no-part");
        }
        var day = told.day();
        if (day == null || day.isAfter(today)) {
            words.flaw("day", day == null ? "registry.text.required" : "registry.date.future");
        } else if (line.date() != null && day.isBefore(line.date())) {
            words.flaw("day", "classification.life.before-paper");
        } else if (last != null && last.source() == Source.THEIRS && day.isBefore(last.day())) {
            words.flaw("day", "classification.life.before-last");
        }
        var from = Standing.of(line, last, told.act(), regulations);
        var before = from.level();
        if (!before.secret()) {
            words.flaw("level", "classification.life.no-secret");
        }
        var after = after(words, line, before, told);
        boolean ends = told.until() == null && told.act() == LevelAct.EXTENDED;
        if (ends || told.until() != null && !told.until().isAfter(Objects.requireNonNullElse(day, today))) {
            words.flaw("until", ends ? "registry.text.required" : "classification.life.until-past");
        }
        words.refuse();
        var until = !after.secret() ? null : told.until() != null ? told.until() : from.until();
        return agreed(
                told.act(),
                told.act() == LevelAct.DECLASSIFIED ? Ground.NEED : null,
                line,
                last,
                Objects.requireNonNull(day),
                before,
                from.until(),
                after,
                until,
                part,
                say("told", number),
                number);
    }

    /** The term as the stamp of the paper has it. */
    Agreed stated(
            Ending line,
            @Nullable KeptChange last,
            @Nullable LocalDate until,
            @Nullable String reason,
            LocalDate today) {
        var words = new Words();
        if (!line.level().secret()) {
            words.flaw("level", "classification.life.no-secret");
        }
        if (until == null || line.date() != null && !until.isAfter(line.date())) {
            words.flaw("until", until == null ? "registry.text.required" : "classification.life.before-paper");
        }
        var why = words.optional("reason", reason, Words.LONG);
        words.refuse();
        return agreed(
                LevelAct.STATED,
                null,
                line,
                last,
                today,
                line.level(),
                line.until(),
                line.level(),
                until,
                null,
                why == null ? say("stated", "") : why,
                null);
    }

    /** What the law itself does once the term is over; whether it is, the rules say. The last day is still protected. */
    Agreed ranOut(Ending line, @Nullable KeptChange last, LocalDate today) {
        if (line.until() != null && line.until().equals(today)) {
            throw Refusal.conflict("classification.life.last-day");
        }
        return agreed(
                LevelAct.DECLASSIFIED,
                Ground.TERM_ENDED,
                line,
                last,
                today,
                line.level(),
                line.until(),
                regulations.of(line.regime()).ordinary(),
                null,
                null,
                say("ran-out", ""),
                null);
    }

    private Agreed agreed(
            LevelAct act,
            @Nullable Ground ground,
            Ending line,
            @Nullable KeptChange last,
            LocalDate day,
            Level before,
            @Nullable LocalDate untilBefore,
            Level after,
            @Nullable LocalDate until,
            @Nullable String part,
            String reason,
            @Nullable String number) {
        return new Agreed(
                act,
                ground,
                line,
                last == null ? 0 : last.number(),
                regulations.on(day),
                day,
                before,
                untilBefore,
                after,
                until,
                null,
                false,
                0,
                part,
                reason,
                number,
                null);
    }

    private Level after(Words words, Ending line, Level before, Told told) {
        if (told.act() == LevelAct.DECLASSIFIED) {
            return regulations.of(line.regime()).ordinary();
        }
        if (told.act() != LevelAct.RAISED && told.act() != LevelAct.LOWERED && told.act() != LevelAct.CORRECTED) {
            return before;
        }
        var level = regulations.of(line.regime()).level(told.level() == null ? "" : told.level());
        boolean wrong = level.isEmpty()
                || told.act() == LevelAct.RAISED && level.get().rank() <= before.rank()
                || told.act() == LevelAct.LOWERED
                        && (level.get().rank() >= before.rank() || !level.get().secret())
                || level.get().rank() == before.rank();
        if (wrong) {
            words.flaw("level", "classification.life.told-level", before.label());
        }
        return level.orElse(before);
    }

    /** Reasons are kept in Vietnamese, whatever language the page is read in. */
    private String say(String key, String number) {
        return texts.getMessage("classification.life.reason." + key, new Object[] {number}, Locale.of("vi"));
    }
}
