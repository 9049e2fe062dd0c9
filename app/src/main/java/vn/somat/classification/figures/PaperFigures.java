package vn.somat.classification.figures;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Regulations;

/**
 * Số liệu văn bản bí mật nhà nước (R-STO-01): whoever has the right to the statistics of the office is told of all papers,
 * anybody else of those they may see; the papers behind a number are always only those the reader may see.
 */
@Service
@Transactional(readOnly = true)
public class PaperFigures {

    /** Stands for all lines of a table. */
    public static final String ALL = "*";

    static final int LONGEST_KEY = 80;
    private static final String READ = "statistics.read";
    private static final String WHOLE = "statistics.whole";
    private static final int PAGE = 50;

    private final PaperFigureStore store;
    private final Regulations regulations;
    private final Access access;

    PaperFigures(PaperFigureStore store, Regulations regulations, Access access) {
        this.store = store;
        this.regulations = regulations;
        this.access = access;
    }

    /** Whether this reader is told of all papers. */
    public boolean whole(Reader reader) {
        return access.may(reader, WHOLE, Thing.none()).allowed();
    }

    /** One number for each line and column; what is none is left out. */
    public List<PaperCount> counts(Reader reader, PaperQuestion question, PapersBy by) {
        access.require(reader, READ, Thing.none());
        var sees = sees(reader);
        return Arrays.stream(PaperColumn.values())
                .flatMap(column -> store.counts(sees, question, by, column).stream())
                .toList();
    }

    /** Of the whole office, for a report of it; the caller has asked who reads that. */
    public List<PaperCount> counts(PaperQuestion question, PapersBy by, PaperColumn column) {
        return store.counts(null, question, by, column);
    }

    /** The papers behind a number. @param key of its line, or {@link #ALL} */
    public CountedPapers papers(
            Reader reader,
            PaperQuestion question,
            PapersBy by,
            PaperColumn column,
            String key,
            @Nullable String after) {
        access.require(reader, READ, Thing.none());
        var mark = after == null ? null : PageMark.read(after);
        var found = store.page(reader, question, by, column, key, mark, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown =
                (more ? found.subList(0, PAGE) : found).stream().map(this::view).toList();
        return new CountedPapers(
                shown,
                store.count(reader, question, by, column, key),
                store.count(sees(reader), question, by, column, key),
                more ? shown.getLast().place() : null);
    }

    private @Nullable Reader sees(Reader reader) {
        return whole(reader) ? null : reader;
    }

    private CountedPaper view(PaperFigureStore.Row row) {
        var unit = row.unit();
        return new CountedPaper(
                row.id(),
                Direction.valueOf(row.direction()),
                row.serial() + row.insertion(),
                row.number(),
                row.date(),
                row.day(),
                row.type(),
                regulations.of(row.regime()).level(row.level()).orElseThrow(),
                unit == null ? null : new UnitId(unit),
                new PageMark(row.day(), row.id().value(), row.change()).toString());
    }
}
