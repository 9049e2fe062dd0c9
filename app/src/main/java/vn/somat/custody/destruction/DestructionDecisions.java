package vn.somat.custody.destruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Decider;
import vn.somat.classification.determination.Deciding;
import vn.somat.classification.determination.Words;
import vn.somat.custody.destruction.Destruction.Decision;
import vn.somat.custody.destruction.Destruction.State;
import vn.somat.custody.destruction.Destruction.Written;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;

/** Quyết định tiêu hủy (R-DST-01, R-DST-02): council and minutes, and the decision of whoever has the power on that day. */
@Service
public class DestructionDecisions {

    private final DestructionStore store;
    private final DestructionReadStore reads;
    private final DestructionReading reading;
    private final DestructionVerdicts verdicts;
    private final CouncilCheck councils;
    private final SealedWords sealing;
    private final Deciding deciding;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    DestructionDecisions(
            DestructionStore store,
            DestructionReadStore reads,
            DestructionReading reading,
            DestructionVerdicts verdicts,
            CouncilCheck councils,
            SealedWords sealing,
            Deciding deciding,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reads = reads;
        this.reading = reading;
        this.verdicts = verdicts;
        this.councils = councils;
        this.sealing = sealing;
        this.deciding = deciding;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Whether the rules of today want a council for what stands on its list. */
    @Transactional(readOnly = true)
    public boolean wantsCouncil(Reader reader, Destruction one) {
        return verdicts.wantsCouncil(levels(one), today(), reader.actor());
    }

    /** Who may decide about it today, by name. */
    @Transactional(readOnly = true)
    public List<String> deciders(Destruction one) {
        return deciding.names(DestructionVerdicts.POWER, Math.max(1, one.level().rank()), today());
    }

    /** Hội đồng đã thành lập và họp. */
    public void council(Reader reader, DestructionId id, CouncilMet typed) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.council", known.thing());
        var met = councils.of(typed, today());
        together.executeWithoutResult(tx -> {
            var kept = proposed(id);
            if (kept.council() != null) {
                throw Refusal.conflict("custody.destruction.council-met", Destruction.label(kept.number()));
            }
            var entry = ledger.record(Destructions.entry("custody.destruction.council-met", reader, kept)
                    .on("person", met.chair().value())
                    .on("person", met.keeper().value())
                    .with("number", met.number())
                    .with("date", met.met())
                    .commit("conclusion", met.conclusion()));
            store.council(id, councils.seal(kept.content(), met), entry.value());
        });
    }

    /** The reader decides now. */
    public void decide(Reader reader, DestructionId id, @Nullable String number) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.decide", known.thing());
        var decider = deciding.require(reader, DestructionVerdicts.POWER, known.thing(), today());
        decided(reader, id, known.rank(), decider, numbered(number, today()));
    }

    /** Đã ký trên giấy: somebody who had the power on that day decided, and the office enters it. */
    public void enter(
            Reader reader,
            DestructionId id,
            @Nullable PersonId signer,
            @Nullable String number,
            @Nullable LocalDate day) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.enter", known.thing());
        if (day == null || day.isAfter(today())) {
            throw Refusal.invalid("day", day == null ? "registry.text.required" : "registry.date.future");
        }
        if (signer == null) {
            throw Refusal.invalid("signer", "registry.text.required");
        }
        var written = numbered(number, day);
        var level = Objects.requireNonNull(together.execute(tx -> reading.whole(known)))
                .level();
        var decider = deciding.require(signer, DestructionVerdicts.POWER, level, day);
        decided(reader, id, known.rank(), decider, written);
    }

    /** Không cho tiêu hủy. */
    public void refuse(Reader reader, DestructionId id, String reason) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.decide", known.thing());
        var unused = deciding.require(reader, DestructionVerdicts.POWER, known.thing(), today());
        var why = Words.reason(reason);
        together.executeWithoutResult(tx -> {
            var kept = proposed(id);
            var entry = ledger.record(Destructions.entry("custody.destruction.refused", reader, kept)
                    .commit("reason", why));
            store.ended(
                    id,
                    State.REFUSED,
                    sealing.seal(kept.content(), Kept.REFUSAL, why),
                    clock.instant(),
                    reader.person(),
                    entry.value());
        });
    }

    private void decided(Reader reader, DestructionId id, int rank, Decider decider, Written written) {
        together.executeWithoutResult(tx -> {
            var kept = proposed(id);
            if (kept.rank() != rank) {
                throw Refusal.conflict("custody.destruction.changed");
            }
            var levels = levels(reading.whole(kept));
            var judged = verdicts.decide(kept, levels, decider.person(), written.day(), reader.actor());
            var entry = ledger.record(judged.on(Destructions.naming(
                            Destructions.entry("custody.destruction.decided", reader, kept),
                            reads.items(id).stream().filter(KeptItem::open).toList())
                    .on("person", decider.person().value())
                    .with("position", decider.position())
                    .with("delegation", decider.delegation())
                    .with("number", written.number())
                    .with("date", written.day())));
            var decision = new Decision(
                    written.number(),
                    written.day(),
                    decider.person(),
                    decider.as(),
                    decider.position(),
                    decider.delegation(),
                    reader.person());
            store.decided(id, decision, clock.instant(), entry.value());
        });
    }

    private static Written numbered(@Nullable String typed, LocalDate day) {
        var words = new Words();
        var number = words.required("number", typed, Listing.NUMBER);
        words.refuse();
        return new Written(number, day);
    }

    private Kept proposed(DestructionId id) {
        var kept = store.lock(id).orElseThrow(Refusal::notThere);
        kept.require(State.PROPOSED);
        return kept;
    }

    static List<Level> levels(Destruction one) {
        return one.left().stream().map(Destruction.Item::level).distinct().toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
