package vn.somat.custody.carriers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.AuditRun.Status;
import vn.somat.custody.carriers.BalanceDifference.Kind;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;

/**
 * Kiểm tra cân đối bằng nhật ký: plays every posting of the ledger after and compares with the rows, in one snapshot. In the
 * background; the last run of each account is kept in memory. Of what is above the reader's clearance nothing is told.
 */
@Service
public class BalanceAudit {

    private static final Logger LOG = LoggerFactory.getLogger(BalanceAudit.class);
    private static final String ACT = "balance.audit";
    private static final int BATCH = 1_000;
    /** Copies move by acts of custody, and at meetings, where they are handed out at the door. */
    private static final List<String> MOVING = List.of("custody.", "safeguards.meeting.");

    private final BalanceAuditStore store;
    private final Regulations regulations;
    private final Access access;
    private final Ledger ledger;
    private final TransactionTemplate snapshot;
    private final Map<UUID, AuditRun> runs = new ConcurrentHashMap<>();

    BalanceAudit(
            BalanceAuditStore store,
            Regulations regulations,
            Access access,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.regulations = regulations;
        this.access = access;
        this.ledger = ledger;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Refused while one of theirs is running. */
    public void start(Reader reader) {
        access.require(reader, ACT, Thing.none());
        var fresh = AuditRun.begun();
        var kept = runs.compute(
                reader.account(),
                (account, before) -> before != null && before.status() == Status.RUNNING ? before : fresh);
        if (kept != fresh) {
            throw Refusal.conflict("custody.balance.running");
        }
        Thread.ofVirtual().name("balance-audit").start(() -> work(reader));
    }

    /** Compares now, for whoever waits for it. */
    public AuditRun run(Reader reader) {
        access.require(reader, ACT, Thing.none());
        var run = snapshot.execute(tx -> compared(reader));
        if (run == null) {
            throw new IllegalStateException("nothing was compared");
        }
        ledger.recordAlone(Entry.of("custody.balance.audited")
                .by(reader.actor())
                .with("carriers", run.carriers())
                .with("differences", run.differences().size()));
        return run;
    }

    /** The last one of this reader; empty after a restart. */
    public Optional<AuditRun> last(Reader reader) {
        access.require(reader, ACT, Thing.none());
        return Optional.ofNullable(runs.get(reader.account()));
    }

    private void work(Reader reader) {
        try {
            runs.put(reader.account(), run(reader));
        } catch (RuntimeException trouble) {
            LOG.warn("the audit of the balance failed: {}", trouble.getClass().getName());
            runs.put(reader.account(), AuditRun.failed());
        }
    }

    private AuditRun compared(Reader reader) {
        var replay = new LedgerReplay();
        var run = AuditRun.begun();
        long newest = ledger.latest(false, null, 1).stream()
                .findFirst()
                .map(act -> act.recorded())
                .orElse(0L);
        for (long after = 0; ; ) {
            var acts = ledger.doneIn(MOVING, after, BATCH);
            acts.forEach(replay::play);
            if (acts.isEmpty()) {
                break;
            }
            after = acts.getLast().recorded();
            run = run.played(after, newest, acts.size());
            tell(reader, run);
        }
        return compare(reader, replay, run);
    }

    private AuditRun compare(Reader reader, LedgerReplay replay, AuditRun played) {
        var run = played;
        for (long after = 0; ; ) {
            var rows = store.after(after, BATCH);
            for (var row : rows) {
                var differences = replay.compare(row.id(), Carrier.label(row.number()), row.stand());
                if (row.rank() <= reader.clearance()) {
                    run = run.compared(differences);
                }
            }
            if (rows.isEmpty()) {
                break;
            }
            after = rows.getLast().number();
        }
        var gone = replay.left().entrySet().stream()
                .filter(one -> rank(one.getValue().level()) <= reader.clearance())
                .map(one -> BalanceDifference.of(Kind.NO_ROW, one.getKey().toString(), null, one.getValue()))
                .toList();
        return run.ended(gone);
    }

    private void tell(Reader reader, AuditRun run) {
        runs.computeIfPresent(reader.account(), (account, before) -> before.status() == Status.RUNNING ? run : before);
    }

    /** A level that no pack knows is above everybody. */
    private int rank(String level) {
        return regulations.all().stream()
                .flatMap(rules -> rules.level(level).stream())
                .mapToInt(found -> found.rank())
                .max()
                .orElse(Integer.MAX_VALUE);
    }
}
