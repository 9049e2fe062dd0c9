package vn.somat.classification.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.Ending;
import vn.somat.registry.Protection;
import vn.somat.registry.TermMark;
import vn.somat.regulation.Regulations;

/** Sổ theo dõi thời hạn bảo vệ: what ends soon, what has ended, what nobody knows, what stands in no list any more. */
@Service
@Transactional(readOnly = true)
public class DueTerms {

    private static final int PAGE = 40;
    /** Those beyond show once these are done. */
    private static final int MOST_DECISIONS = 1000;

    private static final String BETWEEN = "_";

    private final Protection protection;
    private final LifeReadStore store;
    private final Regulations regulations;
    private final Clock clock;

    DueTerms(Protection protection, LifeReadStore store, Regulations regulations, Clock clock) {
        this.protection = protection;
        this.store = store;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Which of them. */
    public enum Shelf {
        /** Within the longest of the reminder periods. */
        ENDING,
        /** Of other bodies and older books: the term ran out, and somebody has to look whether an extension was told. */
        ENDED,
        OFF_LIST,
        UNKNOWN
    }

    /** @param next where the next page begins; null on the last one */
    public record Page(List<Ending> lines, @Nullable String next) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** Days before the end at which somebody is reminded, the longest first. */
    public List<Integer> reminders() {
        var rules = regulations.on(today());
        return List.of(
                rules.value("due.first.days").number(),
                rules.value("due.second.days").number(),
                rules.value("due.third.days").number());
    }

    /** Only what this reader sees. */
    public Page page(Reader reader, Shelf shelf, @Nullable String after) {
        return switch (shelf) {
            case ENDING ->
                soonest(protection.ending(
                        reader, false, today(), today().plusDays(reminders().getFirst()), mark(after), PAGE + 1));
            case ENDED -> soonest(protection.ending(reader, true, null, today().minusDays(1), mark(after), PAGE + 1));
            case OFF_LIST -> offList(reader, after);
            case UNKNOWN -> unknown(reader, after);
        };
    }

    private static Page soonest(List<Ending> found) {
        boolean more = found.size() > PAGE;
        var lines = more ? found.subList(0, PAGE) : found;
        return new Page(lines, more ? write(lines.getLast()) : null);
    }

    private Page offList(Reader reader, @Nullable String after) {
        var decisions = store.offList(today(), MOST_DECISIONS);
        var lines = new ArrayList<Ending>();
        @Nullable UUID last = after == null ? null : id(after);
        while (lines.size() < PAGE) {
            var found = protection.resting(reader, decisions, last, PAGE);
            var relisted = store.relisted(found.stream().map(Ending::id).toList(), today());
            found.stream().filter(line -> !relisted.contains(line.id())).forEach(lines::add);
            if (found.size() < PAGE) {
                return new Page(lines, null);
            }
            last = found.getLast().id().value();
        }
        return new Page(lines, String.valueOf(last));
    }

    private Page unknown(Reader reader, @Nullable String after) {
        int cut = after == null ? -1 : after.indexOf(BETWEEN);
        var at = after == null ? null : instant(after.substring(0, Math.max(0, cut)));
        var last = after == null ? null : id(after.substring(cut + 1));
        var found = protection.withoutTerm(reader, at, last, PAGE + 1);
        boolean more = found.size() > PAGE;
        var lines = more ? found.subList(0, PAGE) : found;
        return new Page(
                lines,
                more
                        ? lines.getLast().registeredAt()
                                + BETWEEN
                                + lines.getLast().id().value()
                        : null);
    }

    private static String write(Ending last) {
        return Objects.requireNonNull(last.until()) + "." + last.id().value();
    }

    private static @Nullable TermMark mark(@Nullable String after) {
        if (after == null) {
            return null;
        }
        int dot = after.indexOf('.');
        try {
            return new TermMark(LocalDate.parse(after.substring(0, Math.max(0, dot))), id(after.substring(dot + 1)));
        } catch (DateTimeParseException forged) {
            throw forged();
        }
    }

    private static Instant instant(String raw) {
        try {
            return Instant.parse(raw);
        } catch (DateTimeParseException forged) {
            throw forged();
        }
    }

    private static UUID id(String raw) {
        try {
            return UUID.fromString(raw);
        } catch (IllegalArgumentException forged) {
            throw forged();
        }
    }

    private static Refusal forged() {
        return Refusal.invalid("page", "registry.find.page");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
