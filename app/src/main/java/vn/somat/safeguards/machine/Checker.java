package vn.somat.safeguards.machine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.regulation.Regulations;

/** Kiểm tra máy: one look and its entry in the ledger, sealed vault or not. Needs no key. */
@Component
class Checker {

    static final String KIND = "machine-check";

    private final HostTables tables;
    private final CheckStore checks;
    private final Regulations regulations;
    private final Ledger ledger;
    private final MachineSettings settings;
    private final Clock clock;
    private final TransactionTemplate together;

    Checker(
            HostTables tables,
            CheckStore checks,
            Regulations regulations,
            Ledger ledger,
            MachineSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.checks = checks;
        this.regulations = regulations;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    String host() {
        return tables.host();
    }

    MachineRules rules() {
        return new MachineRules(regulations.on(LocalDate.now(clock)));
    }

    Optional<MachineCheck> latest() {
        return checks.latest(host());
    }

    /** What is to be seen now; nothing is kept of it. */
    List<Finding> judge() {
        return Examiner.examine(tables, rules(), Optional.empty());
    }

    /** Why a look is due by itself; empty when none is. */
    Optional<Cause> due() {
        var before = latest().orElse(null);
        var now = clock.instant();
        if (before == null || !now.isBefore(before.at().plus(rules().between()))) {
            return Optional.of(Cause.HOUR);
        }
        var uptime = tables.uptime().orElse(null);
        return ClockJump.since(before, uptime, now, rules().tolerance()).map(jump -> Cause.CLOCK);
    }

    /** Looks, and keeps what was seen with its entry; within the caller's transaction when there is one. */
    MachineCheck look(Cause cause, @Nullable String actor) {
        return Objects.requireNonNull(together.execute(status -> {
            var seen = seen(cause);
            var check = checks.add(seen);
            var entry = Entry.of("safeguards.machine.checked")
                    .on(KIND, check.id())
                    .with("occasion", cause)
                    .with("pack", check.pack())
                    .with("forbidden", check.count(Severity.FORBIDDEN))
                    .with("attention", check.count(Severity.ATTENTION))
                    .with("unknown", check.count(Severity.UNKNOWN))
                    .with("findings", orNull(Findings.codes(check.findings())))
                    .with("digest", check.digest())
                    .with("tables", orNull(settings.elsewhere()));
            ledger.record(actor == null ? entry : entry.by(actor));
            return check;
        }));
    }

    private MachineCheck seen(Cause cause) {
        var before = latest().orElse(null);
        var uptime = tables.uptime().orElse(null);
        var now = clock.instant();
        long note = ledger.clockWentBack().map(RecordedAct::recorded).orElse(0L);
        var rules = rules();
        var findings = Examiner.examine(tables, rules, ClockJump.since(before, uptime, now, rules.tolerance()));
        // What the last look told already is no news when the ledger comes to chain it.
        if (before != null && note > before.clockNote() && !before.has(Examiner.BACK)) {
            findings = Examiner.withLedgersClock(findings, rules);
        }
        return new MachineCheck(
                0,
                UUID.randomUUID(),
                host(),
                now,
                cause,
                rules.pack().id(),
                uptime,
                note,
                Findings.digest(findings),
                findings);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
