package vn.somat.classification.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Ending;
import vn.somat.registry.Protection;
import vn.somat.regulation.Regulations;

/** Việc còn phải làm sau khi thay đổi độ mật: notices to send, answers to wait for, copies to stamp. */
@Service
@Transactional(readOnly = true)
public class OpenNotices {

    private static final int PAGE = 40;

    private final LifeReadStore reads;
    private final LifeReading reading;
    private final Protection protection;
    private final Regulations regulations;
    private final Clock clock;

    OpenNotices(LifeReadStore reads, LifeReading reading, Protection protection, Regulations regulations, Clock clock) {
        this.reads = reads;
        this.reading = reading;
        this.protection = protection;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** What is left to do. */
    public enum Shelf {
        TO_SEND,
        TO_ANSWER,
        TO_MARK
    }

    /**
     * One line of that list.
     *
     * @param due last day to send it in time, the day it was sent, or the day of the change
     * @param late whether that day is past
     */
    public record Line(
            Ending paper,
            LevelAct act,
            Notice notice,
            @Nullable LocalDate due,
            boolean late) {}

    /** @param next where the next page begins; null on the last one */
    public record Page(List<Line> lines, @Nullable String next) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** Only of papers this reader sees, the most pressing first. */
    public Page page(Reader reader, Shelf shelf, @Nullable String after) {
        var mark = after == null ? null : NoticeMark.read(after, reads);
        var lines = new ArrayList<Line>();
        while (true) {
            var found = reads.open(shelf, mark, PAGE);
            var seen = protection
                    .all(
                            reader,
                            found.stream().map(one -> one.notice().document()).collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(Ending::id, one -> one));
            var shown = found.stream()
                    .filter(one -> seen.containsKey(one.notice().document()))
                    .toList();
            var notices = reading.notices(shown);
            for (int i = 0; i < shown.size(); i++) {
                if (lines.size() == PAGE) {
                    return new Page(lines, NoticeMark.write(shown.get(i - 1)));
                }
                lines.add(line(shelf, shown.get(i), notices.get(i), seen));
            }
            if (found.size() < PAGE) {
                return new Page(lines, null);
            }
            mark = found.getLast();
            if (lines.size() == PAGE) {
                return new Page(lines, NoticeMark.write(mark));
            }
        }
    }

    private Line line(Shelf shelf, OpenNotice open, Notice notice, Map<DocumentId, Ending> seen) {
        var change = open.change();
        var due = switch (shelf) {
            case TO_SEND -> change.notifyBy();
            case TO_ANSWER -> open.notice().sent();
            case TO_MARK -> change.day();
        };
        boolean late = due != null && due.plusDays(patience(shelf)).isBefore(LocalDate.now(clock));
        return new Line(Objects.requireNonNull(seen.get(open.notice().document())), change.act(), notice, due, late);
    }

    /** Days after which an answer that has not come, and a stamp that is not there, are asked for again. */
    private int patience(Shelf shelf) {
        var rules = regulations.on(LocalDate.now(clock));
        return shelf == Shelf.TO_SEND ? 0 : rules.value("due.answer.days").number();
    }
}
