package vn.somat.reporting.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Rút lại chữ ký of a report that has not gone out: something in it was wrong. That it was signed, and why no longer, stays told. */
@Service
public class TakingBack {

    private static final int REASON = 500;

    private final ReportStore reports;
    private final TakenBackStore store;
    private final ReportTyping typing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    TakingBack(
            ReportStore reports,
            TakenBackStore store,
            ReportTyping typing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.store = store;
        this.typing = typing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    public void take(Reader reader, ReportId id, int seen, @Nullable String typed) {
        var known = reports.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, "report.take-back", known.thing());
        var why = typing.line("reason", typed, REASON);
        together.executeWithoutResult(tx -> {
            var report = reports.lock(id).orElseThrow(Refusal::notThere);
            var signature = report.signature();
            if (signature == null) {
                throw Refusal.conflict("reporting.report.unsigned");
            }
            if (report.versions() != seen) {
                throw Refusal.conflict("reporting.report.changed-since");
            }
            if (report.sent() != null) {
                throw Refusal.conflict("reporting.report.sent-already");
            }
            // A package is what goes out to a superior office: it is not called back by an act in this house.
            boolean packed = ledger.history("report", id.value(), Set.of("reporting.package.made"), null, 1).stream()
                    .anyMatch(made -> !made.at().isBefore(signature.at()));
            if (packed) {
                throw Refusal.conflict("reporting.report.packed");
            }
            var entry = ledger.record(ReportDesk.entry("reporting.report.taken-back", reader, report)
                    .with("version", report.versions())
                    .commit("reason", why));
            var back = new TakenBack(
                    report.versions(), signature.at(), signature.by(), clock.instant(), reader.person(), why);
            store.add(report, signature, back, entry.value());
        });
    }

    /**
     * Chữ ký đã rút lại: what was signed once and did not go out.
     *
     * @param version which one was signed
     * @param reason why it was taken back
     */
    public record TakenBack(int version, Instant signedAt, PersonId signedBy, Instant at, PersonId by, String reason) {

        @Override
        public String toString() {
            return "TakenBack[" + version + "]";
        }
    }

    /** Newest first; whoever asks has read the report, which is in the ledger. */
    @Transactional(readOnly = true)
    public List<TakenBack> of(Reader reader, Report report) {
        access.require(reader, Reports.READ, report.thing());
        return store.of(report);
    }
}
