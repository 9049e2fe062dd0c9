package vn.somat.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.classification.figures.CountedPapers;
import vn.somat.classification.figures.PaperColumn;
import vn.somat.classification.figures.PaperFigures;
import vn.somat.classification.figures.PaperQuestion;
import vn.somat.classification.figures.PapersBy;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;

/** Thống kê bí mật nhà nước (R-STO-01): what came, went, changed and is kept, as of the end of any day. */
@Service
public class Statistics {

    private final PaperFigures figures;
    private final StatisticsNames names;
    private final Clock clock;

    Statistics(PaperFigures figures, StatisticsNames names, Clock clock) {
        this.figures = figures;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What was asked, as far as it was said: until today, from the first of January of its year.
     *
     * @throws Refusal for days to come and days the wrong way round
     */
    public PaperQuestion question(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String level) {
        var today = LocalDate.now(clock);
        var last = to == null ? today : to;
        var first = from == null ? last.withDayOfYear(1) : from;
        if (last.isAfter(today)) {
            throw Refusal.invalid("to", "reporting.statistics.to-come");
        }
        if (first.isAfter(last)) {
            throw Refusal.invalid("from", "reporting.statistics.backwards");
        }
        var asked = level == null || level.isBlank() ? null : level;
        if (asked != null && levels(last).stream().noneMatch(one -> one.code().equals(asked))) {
            throw Refusal.invalid("level", "reporting.statistics.level");
        }
        return new PaperQuestion(first, last, asked);
    }

    /** Secret levels of a day, the highest first. */
    public List<Level> levels(LocalDate day) {
        return names.levels(day);
    }

    @Transactional(readOnly = true)
    public StatisticsTable table(Reader reader, PaperQuestion question, PapersBy by) {
        var lines = new HashMap<String, Map<PaperColumn, Long>>();
        if (by == PapersBy.LEVEL) {
            levels(question.to()).stream()
                    .filter(level -> question.level() == null || level.code().equals(question.level()))
                    .forEach(level -> lines.put(level.code(), new EnumMap<>(PaperColumn.class)));
        }
        for (var one : figures.counts(reader, question, by)) {
            lines.computeIfAbsent(one.key(), same -> new EnumMap<>(PaperColumn.class))
                    .put(one.column(), one.count());
        }
        var named = new ArrayList<StatisticsTable.Line>();
        lines.forEach(
                (key, counts) -> named.add(new StatisticsTable.Line(key, names.name(by, key, question.to()), counts)));
        named.sort(names.order(by));
        return new StatisticsTable(question, by, figures.whole(reader), named);
    }

    /** What a line of a table is called; of all its lines: nothing. */
    public String name(PaperQuestion question, PapersBy by, String key) {
        try {
            return key.equals(PaperFigures.ALL) ? "" : names.name(by, key, question.to());
        } catch (RuntimeException typedByHand) {
            throw Refusal.notThere();
        }
    }

    @Transactional(readOnly = true)
    public CountedPapers papers(
            Reader reader,
            PaperQuestion question,
            PapersBy by,
            PaperColumn column,
            String key,
            @Nullable String after) {
        return figures.papers(reader, question, by, column, key, after);
    }
}
