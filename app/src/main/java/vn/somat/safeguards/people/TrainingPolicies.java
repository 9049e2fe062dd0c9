package vn.somat.safeguards.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.devices.Cleaning;

/** Tập huấn hết hạn thì đóng từ độ mật nào: the office decides, two persons say so. Nobody is closed out before. */
@Service
public class TrainingPolicies {

    private static final String CHANGE = "training.policy";
    private static final int REASON = 300;

    private final TrainingPolicyStore store;
    private final TrainingGate gate;
    private final Trainings trainings;
    private final Regulations regulations;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    TrainingPolicies(
            TrainingPolicyStore store,
            TrainingGate gate,
            Trainings trainings,
            Regulations regulations,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.gate = gate;
        this.trainings = trainings;
        this.regulations = regulations;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    public TrainingPolicy now() {
        return store.latest();
    }

    /** Whether something is closed to the reader because of it. */
    @Transactional(readOnly = true)
    public boolean closes(Reader reader) {
        var policy = store.latest();
        return policy.gates() && gate.open(reader.person()) < policy.rank();
    }

    /** Who is closed out, or would be if training alone were asked for; whoever asks has asked whether they may know. */
    @Transactional(readOnly = true)
    public List<PersonId> lacking() {
        var policy = store.latest();
        return trainings.standings().stream()
                .map(Standing::person)
                .filter(person -> !gate.meets(policy, person))
                .toList();
    }

    /** @param level code of the lowest level that is closed; blank: none is */
    public void decide(
            Reader reader,
            @Nullable String level,
            boolean tested,
            @Nullable String reason,
            @Nullable SecondPerson second) {
        access.require(reader, CHANGE, Thing.none());
        var words = new Cleaning();
        var why = words.required("reason", reason, REASON);
        var closed = level == null || level.isBlank() ? null : level(words, level);
        words.refuse();
        var before = store.latest();
        var policy = new TrainingPolicy(
                closed == null ? null : closed.code(), closed == null ? 0 : closed.rank(), tested, why, null, null);
        if (before.rank() == policy.rank() && before.tested() == policy.tested()) {
            throw Refusal.conflict("people.gate.same");
        }
        var signed = access.confirm(reader, CHANGE, Thing.none(), second);
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(signed.witnessed(Entry.of("safeguards.training.policy")
                    .by(reader.actor())
                    .level(policy.level())
                    .with("tested", tested)
                    .commit("reason", why)));
            store.add(policy, clock.instant(), reader.person(), signed, entry.value());
        });
    }

    private @Nullable Level level(Cleaning words, String code) {
        var found = regulations.on(LocalDate.now(clock)).level(code).filter(Level::secret);
        if (found.isEmpty()) {
            words.flaw("level", "safeguards.device.level");
        }
        return found.orElse(null);
    }
}
