package vn.somat.classification.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.access.RoomFigures;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Văn bản bí mật nhà nước và việc xác định, gia hạn, điều chỉnh, giải mật, for the reports of the office. */
@Component
@Order(10)
class PaperRoomFigures implements RoomFigures {

    private static final List<PaperColumn> BY_LEVEL =
            List.of(PaperColumn.CAME, PaperColumn.WENT, PaperColumn.KEPT_CAME, PaperColumn.KEPT_WENT);

    private final PaperFigureStore store;
    private final DecisionFigureStore decisions;
    private final Regulations regulations;

    PaperRoomFigures(PaperFigureStore store, DecisionFigureStore decisions, Regulations regulations) {
        this.store = store;
        this.decisions = decisions;
        this.regulations = regulations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> between(LocalDate from, LocalDate to) {
        var question = new PaperQuestion(from, to, null);
        var figures = new ArrayList<Figure>();
        for (var column : BY_LEVEL) {
            var counted = counts(question, PapersBy.LEVEL, column);
            regulations.on(to).levels().stream()
                    .filter(Level::secret)
                    .forEach(level -> figures.add(figure(Block.SITUATION, question, column, level.code(), counted)));
        }
        for (var column :
                List.of(PaperColumn.EXTENDED, PaperColumn.CHANGED, PaperColumn.DECLASSIFIED, PaperColumn.DESTROYED)) {
            long count = counts(question, PapersBy.LEVEL, column).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            figures.add(new Figure(Block.RESULTS, key(column), null, count, address(question, column, null)));
        }
        figures.addAll(decisions.figures(question));
        figures.addAll(course(question));
        return figures;
    }

    /** Months without any paper too. */
    private List<Figure> course(PaperQuestion question) {
        var figures = new ArrayList<Figure>();
        for (var column : List.of(PaperColumn.CAME, PaperColumn.WENT)) {
            var counted = counts(question, PapersBy.MONTH, column);
            for (var month = question.from().withDayOfMonth(1);
                    !month.isAfter(question.to());
                    month = month.plusMonths(1)) {
                var code = month.toString().substring(0, 7);
                figures.add(new Figure(
                        Block.COURSE,
                        "papers.month." + column.name().toLowerCase(Locale.ROOT),
                        code,
                        counted.getOrDefault(code, 0L),
                        address(question, column, code) + "&by=MONTH"));
            }
        }
        return figures;
    }

    private Map<String, Long> counts(PaperQuestion question, PapersBy by, PaperColumn column) {
        var counts = new TreeMap<String, Long>();
        store.counts(null, question, by, column).forEach(one -> counts.put(one.key(), one.count()));
        return counts;
    }

    private static Figure figure(
            Block block, PaperQuestion question, PaperColumn column, String level, Map<String, Long> counted) {
        return new Figure(block, key(column), level, counted.getOrDefault(level, 0L), address(question, column, level));
    }

    private static String key(PaperColumn column) {
        return "papers." + column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String address(PaperQuestion question, PaperColumn column, @Nullable String key) {
        return "/statistics/papers?from=" + question.from() + "&to=" + question.to() + "&column=" + column
                + (key == null ? "" : "&key=" + key);
    }
}
