package vn.somat.interchange.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.interchange.ImportProblem;
import vn.somat.interchange.Progress;
import vn.somat.interchange.sheets.SheetFile;
import vn.somat.ledger.Refusal;
import vn.somat.registry.OldBooks;
import vn.somat.registry.OldRow;
import vn.somat.registry.OldVolume;

/**
 * Bàn nhập sổ cũ ở dòng lệnh: a file whose columns are known by their headings is checked line by line, its faults told by line
 * and column; the right lines wait until they are asked for, and then go into the books in one transaction, all or none.
 * Nothing is converted here: what is in an old encoding is a fault. {@link ImportBook} asks.
 */
@Service
public class ImportDesk {

    private static final int MOST_ROWS = 200_000;

    private final Looking looking;
    private final RowReading reading;
    private final OldBooks books;
    private final ImportTray tray;

    ImportDesk(Looking looking, RowReading reading, OldBooks books, ImportTray tray) {
        this.looking = looking;
        this.reading = reading;
        this.books = books;
        this.tray = tray;
    }

    /** Checks a file for a register; writes nothing. The right lines are kept for {@link #commit} for a while. */
    public ImportReport check(Reader reader, String form, byte[] bytes) {
        var checking = books.checking(reader, form);
        var file = SheetFile.of(bytes);
        var look = looking.look(file, Map.of(), rows -> {});
        if (look.rows() > MOST_ROWS) {
            throw Refusal.invalid("file", "interchange.too-many-rows", String.valueOf(MOST_ROWS));
        }
        var problems = new ArrayList<ImportProblem>();
        var good = new ArrayList<OldRow>();
        var plan = ImportPlan.guessed(look);
        if (plan.sheets().stream().noneMatch(SheetPlan::taken)) {
            var code = look.rows() == 0 ? "interchange.empty" : "interchange.no-heading";
            problems.add(new ImportProblem(1, null, code, List.of()));
        }
        var check = new FileCheck(reading, checking, form, new CheckOutcome() {
            @Override
            public void rows(OldVolume volume, int batch, List<OldRow> rows) {
                good.addAll(rows);
            }

            @Override
            public void problems(List<Problem> found) {
                found.forEach(one -> problems.add(told(one, look)));
            }
        });
        check.read(file, plan, rows -> {});
        good.sort(Comparator.comparingInt(OldRow::sheet).thenComparingLong(OldRow::number));
        var years = new TreeSet<Integer>();
        check.volumes().forEach((volume, tally) -> {
            if (tally.good() > 0) {
                years.add(volume.year());
            }
        });
        var id = tray.keep(reader, form, sha256(bytes), good);
        return new ImportReport(id, form, look.rows(), good.size(), years, problems);
    }

    /** Writes the right lines of a checked file; how many they were. A second time there is nothing left to write. */
    public int commit(Reader reader, UUID checked, Progress progress) {
        var kept = tray.take(reader, checked).orElseThrow(() -> Refusal.conflict("interchange.gone"));
        if (kept.rows().isEmpty()) {
            throw Refusal.conflict("interchange.nothing");
        }
        return Math.toIntExact(books.take(reader, kept.form(), kept.source(), List.of(kept.rows()), 1, progress::rows));
    }

    private static ImportProblem told(Problem problem, FileLook look) {
        var heading = look.sheets().get(problem.sheet() - 1).columns().stream()
                .filter(column -> column.place() == problem.place() - 1)
                .map(ColumnLook::heading)
                .findFirst()
                .orElse(null);
        return new ImportProblem(problem.line(), heading, problem.code(), List.copyOf(problem.args()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
