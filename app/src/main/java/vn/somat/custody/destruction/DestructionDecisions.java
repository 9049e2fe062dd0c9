package vn.somat.custody.destruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
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
        var list = Objects.requireNonNull(together.execute(tx -> reading.whole(known)));
        var met = councils.of(typed, councils.keepers(reader, list), today());
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

    /** The reader decides now. @param seen numbers of what stood on the list as they looked at it */
    public void decide(Reader reader, DestructionId id, Collection<Integer> seen, @Nullable String number) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.decide", known.thing());
        var decider = deciding.require(reader, DestructionVerdicts.POWER, known.thing(), today());
        decided(reader, known, seen, decider, numbered(number, today()), null);
    }

    /** Đã ký trên giấy: somebody who had the power on that day decided, and two of the office who saw the paper enter it. */
    public void enter(
            Reader reader,
            DestructionId id,
            Collection<Integer> seen,
            @Nullable PersonId signer,
            @Nullable String number,
            @Nullable LocalDate day,
            @Nullable SecondPerson second) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.enter", known.thing());
        if (day == null || day.isAfter(today())) {
            throw Refusal.invalid("day", day == null ? "registry.text.required" : "registry.date.future");
        }
        if (day.isBefore(earliest(known))) {
            throw Refusal.invalid("day", "custody.destruction.day-before");
        }
        if (signer == null) {
            throw Refusal.invalid("signer", "registry.text.required");
        }
        var written = numbered(number, day);
        var level = Objects.requireNonNull(together.execute(tx -> reading.whole(known)))
                .level();
        var decider = deciding.require(signer, DestructionVerdicts.POWER, level, day);
        var confirmed = access.confirm(reader, "destruction.enter", known.thing(), second);
        decided(reader, known, seen, decider, written, confirmed);
    }

    /** Nobody signs before it is proposed, nor before the council that it rests on has met. */
    private LocalDate earliest(Kept known) {
        var council = known.council();
        var written = known.written();
        if (council != null) {
            return council.met();
        }
        return written != null ? written.day() : LocalDate.ofInstant(known.proposedAt(), clock.getZone());
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

    /** Thôi quyết định: what stood on the list is free again; the decision stays in the file. */
    public void revoke(Reader reader, DestructionId id, String reason) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.decide", known.thing());
        var unused = deciding.require(reader, DestructionVerdicts.POWER, known.thing(), today());
        var why = Words.reason(reason);
        together.executeWithoutResult(tx -> {
            var kept = store.lock(id).orElseThrow(Refusal::notThere);
            kept.require(State.DECIDED);
            ledger.record(Destructions.entry("custody.destruction.revoked", reader, kept)
                    .commit("reason", why));
            store.revoked(id, sealing.seal(kept.content(), Kept.REFUSAL, why));
        });
    }

    private void decided(
            Reader reader,
            Kept known,
            Collection<Integer> seen,
            Decider decider,
            Written written,
            @Nullable Confirmed confirmed) {
        var id = known.id();
        together.executeWithoutResult(tx -> {
            var kept = proposed(id);
            var open = reads.items(id).stream().filter(KeptItem::open).toList();
            if (kept.rank() != known.rank()
                    || !open.stream()
                            .map(KeptItem::number)
                            .collect(Collectors.toSet())
                            .equals(Set.copyOf(seen))) {
                throw Refusal.conflict("custody.destruction.changed");
            }
            var levels = levels(reading.whole(kept));
            var judged = verdicts.decide(kept, levels, decider.person(), written.day(), reader.actor());
            var act = Destructions.entry("custody.destruction.decided", reader, kept);
            var entry = ledger.record(
                    judged.on(Destructions.naming(confirmed == null ? act : confirmed.witnessed(act), open)
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
