package vn.somat.interchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.sheets.SheetFile;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.registry.OldChecked;
import vn.somat.registry.OldChecking;
import vn.somat.registry.OldLine;
import vn.somat.registry.OldRow;
import vn.somat.registry.OldVolume;

/**
 * Soát một tệp: holds each line of a file against the rules of its day; right lines and problems are handed on some at a time.
 * For one file and one thread.
 */
final class FileCheck {

    private static final int TOGETHER = 500;

    private final RowReading reading;
    private final OldChecking checking;
    private final String form;
    private final CheckOutcome outcome;
    private final Map<OldVolume, VolumeTally> volumes = new TreeMap<>();
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<List<Problem>> wrong = new ArrayList<>();
    private final List<Problem> told = new ArrayList<>();
    private @Nullable LocalDate before;
    private long seen;
    private int good;

    FileCheck(RowReading reading, OldChecking checking, String form, CheckOutcome outcome) {
        this.reading = reading;
        this.checking = checking;
        this.form = form;
        this.outcome = outcome;
    }

    void read(SheetFile file, ImportPlan plan, LongConsumer watch) {
        new PlannedReading(file, plan).read((row, problems) -> {
            var none = NoLine.told(row);
            if (none.isPresent()) {
                seen++;
                told.add(none.get());
                return;
            }
            rows.add(row);
            wrong.add(problems);
            if (rows.size() == TOGETHER) {
                check(plan);
                watch.accept(seen);
            }
        });
        check(plan);
        volumes.forEach(this::handOn);
        watch.accept(seen);
    }

    private void check(ImportPlan plan) {
        var lines = new ArrayList<OldLine>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(dated(reading.line(rows.get(i), form, plan, wrong.get(i))));
        }
        var outcomes = checking.next(lines);
        for (int i = 0; i < rows.size(); i++) {
            one(rows.get(i), wrong.get(i), lines.get(i), outcomes.get(i));
            told.addAll(wrong.get(i));
        }
        seen += rows.size();
        rows.clear();
        wrong.clear();
        told.sort(Comparator.comparingInt(Problem::sheet).thenComparingLong(Problem::line));
        outcome.problems(List.copyOf(told));
        told.clear();
    }

    /** A number that was kept has often no day: it has that of the line before it. */
    private OldLine dated(OldLine line) {
        var own = line.date() == null && line.kept() != null ? line.on(before) : line;
        before = own.date() == null ? before : own.date();
        return own;
    }

    private void one(ImportRow row, List<Problem> problems, OldLine line, OldChecked checked) {
        var fields = problems.stream().map(Problem::field).collect(Collectors.toSet());
        for (var flaw : checked.flaws()) {
            // What stands there wrongly is not missing as well.
            if (!fields.contains(ImportField.named(flaw.field()).key())) {
                problems.add(problem(row, flaw));
            }
        }
        var volume = checked.volume();
        var tally = volume == null ? null : volumes.computeIfAbsent(volume, unused -> new VolumeTally());
        if (problems.isEmpty() && volume != null && tally != null) {
            good++;
            tally.good(new OldRow(line, row.sheet(), row.line()));
            if (tally.waiting().size() == TOGETHER) {
                handOn(volume, tally);
            }
        } else if (tally != null) {
            tally.bad(line);
        }
    }

    private static Problem problem(ImportRow row, Flaw flaw) {
        return row.problem(
                ImportField.named(flaw.field()), flaw.code(), flaw.args().toArray());
    }

    private void handOn(OldVolume volume, VolumeTally tally) {
        if (!tally.waiting().isEmpty()) {
            var batch = List.copyOf(tally.waiting());
            outcome.rows(volume, tally.nextBatch(), batch);
        }
    }

    Map<OldVolume, VolumeTally> volumes() {
        return volumes;
    }

    long seen() {
        return seen;
    }

    int good() {
        return good;
    }
}
