package vn.somat.interchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.OldBooks;
import vn.somat.registry.OldLine;

/**
 * Bàn nhập sổ cũ: a CSV file is checked line by line, its faults told by line and column; the right lines wait until they
 * are asked for, and then go into the books in one transaction, all of them or none.
 */
@Service
public class ImportDesk {

    private static final int MOST_ROWS = 200_000;

    private final Headings headings;
    private final RowReading reading;
    private final OldBooks books;
    private final ImportTray tray;

    ImportDesk(Headings headings, RowReading reading, OldBooks books, ImportTray tray) {
        this.headings = headings;
        this.reading = reading;
        this.books = books;
        this.tray = tray;
    }

    /** Checks a file for a register; writes nothing. The right lines are kept for {@link #commit} for a while. */
    public ImportReport check(Reader reader, String form, byte[] file) {
        books.check(reader, form, List.of());
        var table = ImportTable.read(file, headings);
        if (table.rows().size() > MOST_ROWS) {
            throw Refusal.invalid("file", "interchange.too-many-rows", String.valueOf(MOST_ROWS));
        }
        var problems = new ArrayList<>(table.problems());
        var faulty = linesOf(problems);
        var rows = new ArrayList<ImportRow>();
        var lines = new ArrayList<OldLine>();
        for (var row : table.rows()) {
            if (!faulty.contains(row.line())) {
                var line = reading.line(row, form, problems);
                if (line != null) {
                    rows.add(row);
                    lines.add(line);
                }
            }
        }
        var good = right(reader, form, rows, lines, problems);
        problems.sort(java.util.Comparator.comparingLong(ImportProblem::line));
        var id = tray.keep(reader, form, good);
        return new ImportReport(id, form, table.rows().size(), good.size(), years(good), problems);
    }

    private List<OldLine> right(
            Reader reader, String form, List<ImportRow> rows, List<OldLine> lines, List<ImportProblem> problems) {
        var good = new ArrayList<OldLine>();
        var flaws = books.check(reader, form, lines);
        for (int i = 0; i < lines.size(); i++) {
            var row = rows.get(i);
            flaws.get(i)
                    .forEach(flaw -> problems.add(row.problem(
                            ImportField.named(flaw.field()),
                            flaw.code(),
                            flaw.args().toArray())));
            if (flaws.get(i).isEmpty()) {
                good.add(lines.get(i));
            }
        }
        return good;
    }

    /** Writes the right lines of a checked file; how many they were. A second time there is nothing left to write. */
    public int commit(Reader reader, UUID checked, Progress progress) {
        var kept = tray.take(reader, checked).orElseThrow(() -> Refusal.conflict("interchange.gone"));
        if (kept.lines().isEmpty()) {
            throw Refusal.conflict("interchange.nothing");
        }
        return books.register(reader, kept.form(), kept.lines(), progress::rows);
    }

    private static Set<Long> linesOf(List<ImportProblem> problems) {
        var lines = new HashSet<Long>();
        problems.forEach(problem -> lines.add(problem.line()));
        return lines;
    }

    private static TreeSet<Integer> years(List<OldLine> lines) {
        var years = new TreeSet<Integer>();
        lines.forEach(line -> years.add(day(line).getYear()));
        return years;
    }

    private static LocalDate day(OldLine line) {
        return Objects.requireNonNull(line.arrivalDate() == null ? line.date() : line.arrivalDate());
    }
}
