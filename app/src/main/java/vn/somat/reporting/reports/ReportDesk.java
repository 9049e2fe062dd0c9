package vn.somat.reporting.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.reporting.reports.Report.Sending;
import vn.somat.reporting.reports.Report.Signature;
import vn.somat.reporting.reports.ReportStore.Asking;
import vn.somat.reporting.reports.ReportStore.Sealed;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Lập báo cáo (R-RPT-01, R-RPT-02, NĐ 26 Điều 8): begun with figures and a draft, written by people, signed by the head, sent. */
@Service
public class ReportDesk {

    static final String WRITE = "report.write";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String SIGNED = "reporting.report.signed";

    private final ReportStore store;
    private final ReportTyping typing;
    private final Drafting drafting;
    private final FigureGathering gathering;
    private final Sealing sealing;
    private final Contents contents;
    private final Signing signing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    ReportDesk(
            ReportStore store,
            ReportTyping typing,
            Drafting drafting,
            FigureGathering gathering,
            Sealing sealing,
            Contents contents,
            Signing signing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.typing = typing;
        this.drafting = drafting;
        this.gathering = gathering;
        this.sealing = sealing;
        this.contents = contents;
        this.signing = signing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Filled with the figures of its days and a draft of its words. */
    public ReportId begin(Reader reader, NewReport typed) {
        access.require(reader, WRITE, Thing.none());
        var period = typing.period(typed);
        var level = typing.level(typed.level());
        var kind = java.util.Objects.requireNonNull(typed.kind());
        access.require(reader, WRITE, Thing.of("report", "").level(level.code(), level.rank()));
        var figures = gathering.of(kind, period, level.rank());
        var words = drafting.words(kind, period, figures);
        var id = new ReportId(UUID.randomUUID());
        var report = new Report(
                id, 0, kind, period, level, typed.incident(), 1, clock.instant(), reader.person(), null, null);
        together.executeWithoutResult(tx -> {
            var content = contents.create(KeyGroup.of(level.code()));
            store.insert(report, content);
            var entry = entry("reporting.report.begun", reader, report)
                    .with("kind", kind)
                    .with("from", period.from())
                    .with("to", period.to())
                    .with("due", period.due())
                    .commit("text", sealing.text(words, figures));
            store.write(
                    id,
                    sealed(report, 1, words, figures, reader),
                    ledger.record(entry).value());
        });
        return id;
    }

    /**
     * What a person made of it; the version before stays.
     *
     * @param seen how often it had been written when it was looked at
     * @param anew whether the figures are taken anew
     */
    public void write(Reader reader, ReportId id, int seen, ReportWords typed, boolean anew) {
        var known = known(id);
        access.require(reader, WRITE, known.thing());
        var words = typing.words(typed);
        var fresh =
                anew ? gathering.of(known.kind(), known.period(), known.level().rank()) : null;
        together.executeWithoutResult(tx -> {
            var report = held(id, seen);
            var figures = fresh == null ? sealing.open(report, seen).figures() : fresh;
            var entry = entry("reporting.report.written", reader, report)
                    .with("version", seen + 1)
                    .commit("text", sealing.text(words, figures));
            store.write(
                    id,
                    sealed(report, seen + 1, words, figures, reader),
                    ledger.record(entry).value());
        });
    }

    /** Ký: with the own key, over a digest of what stands in it. A report with places to fill in is not signed. */
    public void sign(Reader reader, ReportId id, int seen, String pin) {
        var known = known(id);
        access.require(reader, "report.sign", known.thing());
        requireAs(known, seen);
        requireOver(known);
        if (ReportTyping.unfinished(java.util.Objects.requireNonNull(together.execute(tx -> sealing.open(known, seen)))
                .words())) {
            throw Refusal.conflict("reporting.report.unfinished");
        }
        var digest = java.util.Objects.requireNonNull(together.execute(tx -> sealing.digest(known, seen)));
        var statement = Statement.of(SIGNED)
                .on("report", id.value())
                .with("version", seen)
                .with("digest", digest);
        var signed = signing.sign(reader, pin, statement);
        together.executeWithoutResult(tx -> {
            var report = held(id, seen);
            var entry = entry(SIGNED, reader, report).with("version", seen).with("digest", digest);
            ledger.record(signed.witnessed(entry));
            store.sign(id, new Signature(clock.instant(), reader.person(), signed.key()));
        });
    }

    /** Đã gửi: the day and the number under which it went out. */
    public void sent(Reader reader, ReportId id, @Nullable LocalDate on, @Nullable String number) {
        var known = known(id);
        access.require(reader, WRITE, known.thing());
        var under = typing.line("number", number, ReportTyping.NUMBER);
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("on", on == null ? "reporting.report.required" : "reporting.report.sent-to-come");
        }
        together.executeWithoutResult(tx -> {
            var report = store.lock(id).orElseThrow(Refusal::notThere);
            if (report.open() || report.sent() != null) {
                throw Refusal.conflict(report.open() ? "reporting.report.unsigned" : "reporting.report.sent-already");
            }
            ledger.record(entry("reporting.report.sent", reader, report)
                    .with("day", on)
                    .with("due", report.period().due())
                    .with("number", under));
            store.send(id, new Sending(on, under, reader.person()));
        });
    }

    /** Ngành có yêu cầu báo cáo sáu tháng không, and on whose word. */
    public void ask(Reader reader, boolean asked, @Nullable String basis) {
        access.require(reader, "report.ask", Thing.none());
        var why = typing.line("basis", basis, ReportTyping.LINE);
        together.executeWithoutResult(tx -> {
            int number =
                    store.asking(ReportKind.HALF_YEARLY).map(Asking::number).orElse(0) + 1;
            var entry = ledger.record(Entry.of("reporting.asked.changed")
                    .by(reader.actor())
                    .with("kind", ReportKind.HALF_YEARLY)
                    .with("asked", asked)
                    .commit("basis", why));
            store.ask(
                    ReportKind.HALF_YEARLY,
                    new Asking(asked, why, clock.instant(), reader.person(), number),
                    entry.value());
        });
    }

    private Report known(ReportId id) {
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    private Report held(ReportId id, int seen) {
        var report = store.lock(id).orElseThrow(Refusal::notThere);
        requireAs(report, seen);
        return report;
    }

    /** What is signed before its days are over has days that no report has; of an ad hoc one the office chose them. */
    private void requireOver(Report report) {
        var last = report.period().to();
        if (report.kind() != ReportKind.AD_HOC && !LocalDate.now(clock).isAfter(last)) {
            throw Refusal.conflict("reporting.report.not-over", DAY.format(last.plusDays(1)));
        }
    }

    private static void requireAs(Report report, int seen) {
        if (!report.open()) {
            throw Refusal.conflict("reporting.report.signed-already");
        }
        if (report.versions() != seen) {
            throw Refusal.conflict("reporting.report.changed-since");
        }
    }

    private Sealed sealed(Report report, int number, ReportWords words, KnownFigures figures, Reader reader) {
        return sealing.seal(report.id(), number, words, figures, clock.instant(), reader.person());
    }

    static Entry entry(String act, Reader reader, Report report) {
        return Entry.of(act)
                .by(reader.actor())
                .on("report", report.id().value())
                .level(report.level().code());
    }
}
