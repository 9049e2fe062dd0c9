package vn.somat.interchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.interchange.sheets.SheetCell;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/**
 * Các dòng chưa vào: the lines of a file that were refused, as they stand in it, with what keeps each out, so that they can be
 * mended and imported by themselves. What is handed out says what the papers say, so the ledger is told before.
 */
@Service
public class RefusedRows {

    private static final int TOGETHER = 1_000;

    /** Takes one line after the other. */
    public interface Lines {

        /** The headings of a sheet, before its lines. */
        void headings(List<String> headings);

        void refused(int sheet, long line, List<Problem> why, List<String> cells);
    }

    private final ImportBook book;
    private final ImportWork work;
    private final Ledger ledger;

    RefusedRows(ImportBook book, ImportWork work, Ledger ledger) {
        this.book = book;
        this.work = work;
        this.ledger = ledger;
    }

    /** Refuses when nothing of the file is kept any more. */
    public void each(Reader reader, UUID id, Lines lines) {
        var file = book.find(reader, id).orElseThrow(Refusal::notThere);
        var plan = book.plan(file).orElse(null);
        if (file.state().over() || plan == null) {
            throw Refusal.conflict("interchange.import.elsewhere");
        }
        var wrong = problems(file);
        ledger.recordAlone(ImportBook.entry("refused-taken", reader, file).with("lines", wrong.size()));
        var sheets = work.open(file);
        for (var sheet : plan.sheets()) {
            if (sheet.taken()) {
                sheets.read(sheet.sheet() - 1, (number, cells) -> {
                    if (number == sheet.heading()) {
                        lines.headings(texts(cells));
                    }
                    var why = wrong.get(place(sheet.sheet(), number));
                    if (why != null) {
                        lines.refused(sheet.sheet(), number, why, texts(cells));
                    }
                });
            }
        }
    }

    private Map<Long, List<Problem>> problems(OldFile file) {
        var wrong = new HashMap<Long, List<Problem>>();
        List<Problem> some;
        int after = 0;
        do {
            some = book.problems(file, after, TOGETHER);
            some.forEach(one -> wrong.computeIfAbsent(place(one.sheet(), one.line()), unused -> new ArrayList<>())
                    .add(one));
            after += some.size();
        } while (some.size() == TOGETHER);
        return wrong;
    }

    private static long place(int sheet, long line) {
        return ((long) sheet << 40) + line;
    }

    private static List<String> texts(List<SheetCell> cells) {
        return cells.stream().map(SheetCell::text).toList();
    }
}
