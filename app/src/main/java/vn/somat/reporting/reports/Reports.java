package vn.somat.reporting.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Sổ báo cáo: what was reported, what is being written, and what has its day. */
@Service
public class Reports {

    public static final int PAGE = 50;
    static final String READ = "report.read";

    private final ReportStore store;
    private final Sealing sealing;
    private final FigureGathering gathering;
    private final Periods periods;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Reports(
            ReportStore store,
            Sealing sealing,
            FigureGathering gathering,
            Periods periods,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.gathering = gathering;
        this.periods = periods;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A report that has its day. @param report the one that was begun; null: nobody has */
    public record Owed(
            ReportKind kind, Period period, @Nullable Report report) {}

    /** Newest first, up to the clearance of the reader. */
    @Transactional(readOnly = true)
    public List<Report> page(Reader reader, @Nullable Long before) {
        access.require(reader, READ, Thing.none());
        return store.page(reader.clearance(), before, PAGE);
    }

    @Transactional(readOnly = true)
    public Report find(Reader reader, ReportId id) {
        var found = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, READ, found.thing());
        return found;
    }

    /** All that was ever written into it, newest first; reading it leaves an entry. */
    @Transactional
    public List<ReportVersion> read(Reader reader, ReportId id) {
        var found = find(reader, id);
        ledger.record(ReportDesk.entry("reporting.report.read", reader, found));
        return sealing.versions(found, null);
    }

    /** As the books have it now: the same for ever once the days are over, unless something was entered late. */
    public KnownFigures now(Reader reader, Report report) {
        access.require(reader, READ, report.thing());
        return gathering.of(report.kind(), report.period(), report.level().rank());
    }

    /** Reports about an incident. */
    @Transactional(readOnly = true)
    public List<Report> about(Reader reader, UUID incident) {
        return access.may(reader, READ, Thing.none()).allowed() ? store.about(incident, reader.clearance()) : List.of();
    }

    /** What the law, a sector or an earlier summary asks for and has not gone out, soonest due first. */
    @Transactional(readOnly = true)
    public List<Owed> owed(Reader reader) {
        access.require(reader, READ, Thing.none());
        return due(reader);
    }

    /** The same for whoever inspects, who was asked before. */
    List<Owed> due(Reader reader) {
        var today = LocalDate.now(clock);
        var owed = new ArrayList<Owed>();
        owe(owed, reader, ReportKind.YEARLY, periods.current(ReportKind.YEARLY, today));
        var half = periods.current(ReportKind.HALF_YEARLY, today);
        store.askedSince(ReportKind.HALF_YEARLY)
                .map(since -> LocalDate.ofInstant(since, clock.getZone()))
                .filter(since ->
                        half != null && (half.due() == null || !half.due().isBefore(since)))
                .ifPresent(since -> owe(owed, reader, ReportKind.HALF_YEARLY, half));
        var summary = periods.current(ReportKind.FIVE_YEARLY, today);
        store.last(ReportKind.FIVE_YEARLY)
                .filter(last -> summary != null
                        && last.period().to().isBefore(summary.from().plusDays(1)))
                .ifPresent(last -> owe(owed, reader, ReportKind.FIVE_YEARLY, summary));
        owed.sort(java.util.Comparator.comparing(
                one -> java.util.Objects.requireNonNullElse(one.period().due(), LocalDate.MAX)));
        return owed;
    }

    /** On whose word half-yearly reports are made; empty where nobody asks. */
    @Transactional(readOnly = true)
    public Optional<String> askedOn() {
        return store.asking(ReportKind.HALF_YEARLY)
                .filter(ReportStore.Asking::asked)
                .map(ReportStore.Asking::basis);
    }

    private void owe(List<Owed> owed, Reader reader, ReportKind kind, @Nullable Period period) {
        if (period == null) {
            return;
        }
        var report = store.of(kind, period);
        if (report.filter(one -> one.level().rank() > Math.max(0, reader.clearance()))
                .isPresent()) {
            return;
        }
        if (report.isEmpty() || report.get().sent() == null) {
            owed.add(new Owed(kind, period, report.orElse(null)));
        }
    }
}
