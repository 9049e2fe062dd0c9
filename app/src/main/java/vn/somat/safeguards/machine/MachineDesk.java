package vn.somat.safeguards.machine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Rekeying;

/** Bàn canh máy: the checks and what this office makes of them, for those who watch over the machine. */
@Service
public class MachineDesk {

    private static final String READ = "machine.read";
    private static final String KNOWN = "machine-finding";

    private final Checker checker;
    private final CheckStore checks;
    private final AcknowledgementStore acknowledgements;
    private final PolicyStore policies;
    private final Access access;
    private final Ledger ledger;
    private final Rekeying keys;
    private final Clock clock;
    private final TransactionTemplate together;

    MachineDesk(
            Checker checker,
            CheckStore checks,
            AcknowledgementStore acknowledgements,
            PolicyStore policies,
            Access access,
            Ledger ledger,
            Rekeying keys,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.checker = checker;
        this.checks = checks;
        this.acknowledgements = acknowledgements;
        this.policies = policies;
        this.access = access;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** The last look at this machine; empty before the first. */
    public Optional<MachineCheck> latest(Reader reader) {
        access.require(reader, READ, Thing.none());
        return checker.latest();
    }

    /**
     * Looks at all machines of this office, newest first.
     *
     * @param before {@link MachineCheck#number} of the last one of the page before; null for the first page
     */
    public List<MachineCheck> page(Reader reader, @Nullable Long before, int limit) {
        access.require(reader, READ, Thing.none());
        return checks.page(before, limit);
    }

    public MachineCheck find(Reader reader, long number) {
        access.require(reader, READ, Thing.none());
        return checks.find(number).orElseThrow(Refusal::notThere);
    }

    public Difference difference(Reader reader, MachineCheck check) {
        access.require(reader, READ, Thing.none());
        return Difference.of(checks.before(check).orElse(null), check);
    }

    /** What is answered for on the machine of a check, newest first. */
    public List<Acknowledgement> known(Reader reader, MachineCheck check) {
        access.require(reader, READ, Thing.none());
        return acknowledgements.inForce(check.host());
    }

    /** How the office decided, newest first; nothing yet means {@link Policy#WARN}. */
    public List<PolicyChange> policies(Reader reader) {
        access.require(reader, READ, Thing.none());
        return policies.history();
    }

    /** Kiểm tra ngay. */
    public MachineCheck check(Reader reader) {
        access.require(reader, "machine.check", Thing.none());
        return checker.look(Cause.BY_HAND, reader.actor());
    }

    /** Answers for a finding of the last look. What the law forbids cannot be answered for; it is removed. */
    public void acknowledge(Reader reader, String code, String reason) {
        access.require(reader, "machine.acknowledge", Thing.none());
        var finding = checker.latest().stream()
                .flatMap(check -> check.findings().stream())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("safeguards.machine.acknowledge.gone"));
        if (finding.forbidden()) {
            var refusal = Refusal.conflict("safeguards.machine.acknowledge.forbidden");
            var citation = finding.citation();
            throw citation == null ? refusal : refusal.citing(citation.article());
        }
        var made = new Acknowledgement(
                UUID.randomUUID(), code, finding.seen(), Reason.of(reason), reader.actor(), clock.instant());
        together.executeWithoutResult(tx -> {
            acknowledgements.add(checker.host(), made);
            ledger.record(Entry.of("safeguards.machine.acknowledged")
                    .by(reader.actor())
                    .on(KNOWN, made.id())
                    .with("findings", code)
                    .with("count", made.seen().size())
                    .commit("reason", made.reason()));
        });
    }

    /** It turns the light again, if it is still there. */
    public void withdraw(Reader reader, UUID acknowledgement) {
        access.require(reader, "machine.acknowledge", Thing.none());
        together.executeWithoutResult(tx -> {
            if (!acknowledgements.withdraw(acknowledgement, reader.actor(), clock.instant())) {
                throw Refusal.notThere();
            }
            ledger.record(Entry.of("safeguards.machine.acknowledgement.withdrawn")
                    .by(reader.actor())
                    .on(KNOWN, acknowledgement));
        });
    }

    /**
     * What the office does from now on about a forbidden finding, decided by two persons. Refusing needs a way out: an
     * office whose vault a single share opens has none that takes several people.
     */
    public void decide(Reader reader, Policy policy, String reason, @Nullable SecondPerson second) {
        access.require(reader, "machine.policy", Thing.none());
        var why = Reason.of(reason);
        if (policies.inForce() == policy) {
            throw Refusal.conflict("safeguards.machine.policy.same");
        }
        if (policy == Policy.REFUSE && keys.waysIn().threshold() < 2) {
            throw Refusal.conflict("safeguards.machine.policy.one-share");
        }
        var confirmed = access.confirm(reader, "machine.policy", Thing.none(), second);
        var by = confirmed.second();
        together.executeWithoutResult(tx -> {
            policies.add(new PolicyChange(
                    policy, why, reader.actor(), by == null ? null : by.value().toString(), clock.instant()));
            ledger.record(confirmed.witnessed(Entry.of("safeguards.machine.policy.changed")
                    .by(reader.actor())
                    .with("policy", policy)
                    .commit("reason", why)));
        });
    }
}
