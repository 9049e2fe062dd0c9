package vn.somat.classification.determination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.classification.determination.DeterminationStore.Decided;
import vn.somat.classification.lists.ItemId;
import vn.somat.classification.lists.SecretLists;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;

/**
 * Quyết định độ mật (R-DET-03): approving as proposed, deciding otherwise, finding no secret, sending back; and entering what
 * was decided and signed on a slip of paper. By a person whose authority reaches the level on the day of the decision.
 */
@Service
public class Decisions {

    private static final String POWER = "determine";
    private static final int LONGEST_SLIP = 60;

    private final ProposalCheck check;
    private final Received received;
    private final Verdicts verdicts;
    private final DeterminationStore store;
    private final DeterminationReadStore reads;
    private final DeterminationReading reading;
    private final DeterminationWriter writer;
    private final Deciding deciding;
    private final Periods periods;
    private final SecretLists lists;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate together;

    Decisions(
            ProposalCheck check,
            Received received,
            Verdicts verdicts,
            DeterminationStore store,
            DeterminationReadStore reads,
            DeterminationReading reading,
            DeterminationWriter writer,
            Deciding deciding,
            Periods periods,
            SecretLists lists,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.check = check;
        this.received = received;
        this.verdicts = verdicts;
        this.store = store;
        this.reads = reads;
        this.reading = reading;
        this.writer = writer;
        this.deciding = deciding;
        this.periods = periods;
        this.lists = lists;
        this.access = access;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** As proposed. */
    public void approve(Reader reader, DeterminationId id) {
        var known = known(reader, id);
        var typed = Objects.requireNonNull(together.execute(tx -> said(known)));
        decide(reader, known, typed, null);
    }

    /** Otherwise than proposed, with the reason. */
    public void change(Reader reader, DeterminationId id, Proposal otherwise, String reason) {
        var known = known(reader, id);
        decide(reader, known, otherwise, Words.reason(reason));
    }

    /** No state secret, or not to be issued so: nothing goes out on it. */
    public void refuse(Reader reader, DeterminationId id, String reason) {
        var known = known(reader, id);
        var why = Words.reason(reason);
        together.executeWithoutResult(tx -> {
            writer.move(proposed(id), State.REFUSED, "REFUSED", "refused", reader.person(), why, null);
            received.cleared(reader, known, why);
        });
    }

    /** Back to its drafter, who may say it again. */
    public void sendBack(Reader reader, DeterminationId id, String reason) {
        var unused = known(reader, id);
        var why = Words.reason(reason);
        together.executeWithoutResult(
                tx -> writer.move(proposed(id), State.RETURNED, "RETURNED", "returned", reader.person(), why, null));
    }

    /**
     * Đã ký duyệt trên phiếu giấy: what somebody with authority on that day decided on paper, entered by the clerk.
     *
     * @param drafter who proposed it; null: whoever enters it
     * @param day of the signature
     * @param slip its number, when it has one
     */
    public DeterminationId enter(
            Reader reader,
            Proposal typed,
            @Nullable PersonId drafter,
            PersonId by,
            @Nullable LocalDate day,
            @Nullable String slip) {
        access.require(reader, "determination.enter", check.thing(reader, typed, today()));
        var words = new Words();
        var number = words.optional("slip", slip, LONGEST_SLIP);
        if (day == null || day.isAfter(today())) {
            words.flaw("day", day == null ? "registry.text.required" : "registry.date.future");
        }
        words.refuse();
        var signed = Objects.requireNonNull(day);
        var draft = check.of(reader, typed, signed);
        requireSecret(draft.level());
        var decider = deciding.require(by, POWER, draft.level(), signed);
        var id = new DeterminationId(UUID.randomUUID());
        boolean guarded = draft.kind() == Kind.RECEIVED && received.open(reader, draft);
        together.executeWithoutResult(tx -> {
            var proposed = verdicts.propose(id, draft, guarded, reader.actor());
            var judged = verdicts.determine(id, draft, decider, by.value().toString());
            Objects.requireNonNull(proposed);
            var decided = decided(draft, decider, reader, true, number, judged.decision());
            writer.enter(
                    id, draft, Objects.requireNonNullElse(drafter, reader.person()), decided, judged, reader.person());
            received.decided(reader, draft, decided.termEnd(), null);
        });
        return id;
    }

    /** Whether one of the items that a decision rests on is in force on a day. */
    @Transactional(readOnly = true)
    public boolean standsOn(UUID determination, LocalDate day) {
        return reads.items(new DeterminationId(determination)).stream().anyMatch(item -> stands(item, day));
    }

    /** Whether a paper of that day may rest on an item. */
    public boolean stands(ItemId item, LocalDate day) {
        return lists.stands(item, day);
    }

    /**
     * Thu hồi việc xác định sai (R-DET-10): one that is decided and no paper has gone out on. A paper that has is recalled with
     * its level.
     */
    public void recall(Reader reader, DeterminationId id, String reason) {
        var known = known(reader, id);
        var why = Words.reason(reason);
        together.executeWithoutResult(tx -> {
            var kept = store.lock(id).orElseThrow(Refusal::notThere);
            if (kept.state() != State.DECIDED || kept.kind() == Kind.RECEIVED) {
                throw Refusal.conflict("classification.determination.not-decided");
            }
            writer.move(known, State.RECALLED, "RECALLED", "recalled", reader.person(), why, null);
        });
    }

    /**
     * The level of its paper changed: what was proposed is guarded as high as the paper is, and an abstract that it may not
     * have goes here too. In the transaction of that change; a standing decision is about many papers and stays.
     */
    public void follow(UUID determination, Level after, PersonId by) {
        var kept = store.lock(new DeterminationId(determination)).orElseThrow(Refusal::notThere);
        if (kept.kind() != Kind.STANDING) {
            writer.follow(kept, reading.whole(kept), after, by);
        }
    }

    /** The paper that went out on it was recalled or put right as wrong; joins that transaction. A standing one goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(UUID determination, boolean recalled, PersonId by, String reason) {
        var kept = store.lock(new DeterminationId(determination)).orElseThrow(Refusal::notThere);
        if (kept.kind() == Kind.STANDING) {
            writer.note(
                    kept,
                    recalled ? "RECALLED" : "CORRECTED",
                    Entry.of("classification.determination." + (recalled ? "recalled" : "corrected"))
                            .by(by.value().toString())
                            .on("determination", determination)
                            .level(kept.level())
                            .commit("reason", reason),
                    by,
                    reason);
            return;
        }
        writer.move(
                kept,
                recalled ? State.RECALLED : kept.state(),
                recalled ? "RECALLED" : "CORRECTED",
                recalled ? "recalled" : "corrected",
                by,
                reason,
                kept.document());
    }

    /** Who might have signed a slip on a day. */
    public List<Person> signers(LocalDate day) {
        return deciding.people(POWER, day);
    }

    private void decide(Reader reader, Kept known, Proposal typed, @Nullable String reason) {
        var day = today();
        var draft = check.of(reader, typed, day);
        Received.same(known, draft);
        requireSecret(draft.level());
        var thing = known.thing().level(draft.level().code(), draft.level().rank());
        access.require(reader, "determination.decide", thing);
        var decider = deciding.require(reader, POWER, thing, day);
        together.executeWithoutResult(tx -> {
            var before = proposed(known.id());
            var judged = verdicts.determine(known.id(), draft, decider, reader.actor());
            var decided = decided(draft, decider, reader, false, null, judged.decision());
            writer.decide(before, draft, decided, judged, reason != null, reason);
            received.decided(reader, draft, decided.termEnd(), reason);
        });
    }

    private Decided decided(
            Draft draft,
            Decider decider,
            Reader reader,
            boolean onPaper,
            @Nullable String slip,
            @Nullable UUID judged) {
        return new Decided(
                decider,
                clock.instant(),
                reader.person(),
                onPaper,
                slip,
                Objects.requireNonNull(judged),
                periods.end(draft.rules(), draft.level(), draft.day(), draft.termUntil()));
    }

    /** What is there for this reader, and within what they may decide about. */
    private Kept known(Reader reader, DeterminationId id) {
        var day = today();
        var kept = reads.find(reader, deciding.reach(reader.person(), POWER, day), id)
                .orElseThrow(Refusal::notThere);
        access.require(reader, "determination.decide", kept.thing());
        var unused = deciding.require(reader, POWER, kept.thing(), day);
        return kept;
    }

    private Kept proposed(DeterminationId id) {
        var kept = store.lock(id).orElseThrow(Refusal::notThere);
        if (kept.state() != State.PROPOSED) {
            throw Refusal.conflict("classification.determination.done");
        }
        return kept;
    }

    private Proposal said(Kept kept) {
        return ProposalForm.of(reading.whole(kept));
    }

    private static void requireSecret(Level level) {
        if (!level.secret()) {
            throw Refusal.invalid("level", "classification.determination.no-secret");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
