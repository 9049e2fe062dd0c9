package vn.somat.classification.determination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.classification.determination.DeterminationReadStore.Mark;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;

/** Phiếu đề xuất độ mật: proposing a level, saying it again when it was sent back, taking it back; finding what there is. */
@Service
public class Proposals {

    private static final int PAGE = 40;

    private final ProposalCheck check;
    private final Received received;
    private final Verdicts verdicts;
    private final DeterminationStore store;
    private final DeterminationReadStore reads;
    private final DeterminationReading reading;
    private final DeterminationWriter writer;
    private final Deciding deciding;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Proposals(
            ProposalCheck check,
            Received received,
            Verdicts verdicts,
            DeterminationStore store,
            DeterminationReadStore reads,
            DeterminationReading reading,
            DeterminationWriter writer,
            Deciding deciding,
            Access access,
            Ledger ledger,
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
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Which of them. */
    public enum Shelf {
        MINE,
        /** Those this reader may decide about today. */
        TO_DECIDE,
        /** Decided, waiting for their number. */
        WAITING,
        STANDING,
        ALL
    }

    /** @param next where the next page begins; null on the last one */
    public record Page(List<Determination> lines, @Nullable String next) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** The open proposals on received papers that this reader sees in the books. */
    @Transactional(readOnly = true)
    public Map<DocumentId, AboutReceived> about(Reader reader, List<DocumentId> papers) {
        return reads.about(reader, reach(reader), papers);
    }

    /** Puts a proposal before who decides. */
    public DeterminationId propose(Reader reader, Proposal typed) {
        access.require(reader, "determination.propose", thing(reader, typed));
        var draft = check.of(reader, typed, today());
        var id = new DeterminationId(UUID.randomUUID());
        var guarded = draft.kind() == Kind.RECEIVED && received.open(reader, draft);
        together.executeWithoutResult(tx -> {
            var judged = verdicts.propose(id, draft, guarded, reader.actor());
            writer.propose(id, draft, reader.person(), judged);
        });
        return id;
    }

    /** Says one's own proposal again, before anybody has decided. */
    public void revise(Reader reader, DeterminationId id, Proposal typed) {
        own(reader, id);
        access.require(reader, "determination.propose", thing(reader, typed));
        var draft = check.of(reader, typed, today());
        together.executeWithoutResult(tx -> {
            var before = open(id, State.PROPOSED, State.RETURNED);
            Received.same(before, draft);
            writer.revise(before, draft, reader.person(), verdicts.propose(id, draft, true, reader.actor()));
        });
    }

    public void takeBack(Reader reader, DeterminationId id, String reason) {
        own(reader, id);
        var why = Words.reason(reason);
        together.executeWithoutResult(tx -> writer.move(
                open(id, State.PROPOSED, State.RETURNED),
                State.TAKEN_BACK,
                "TAKEN_BACK",
                "taken-back",
                reader.person(),
                why,
                null));
    }

    /** One of them; reading a secret one leaves its ledger entry. */
    @Transactional
    public Optional<Determination> read(Reader reader, DeterminationId id) {
        var found = reads.find(reader, reach(reader), id).map(reading::whole);
        found.filter(one -> one.level().secret())
                .ifPresent(one -> ledger.record(Entry.of("classification.determination.read")
                        .by(reader.actor())
                        .on("determination", id.value())
                        .level(one.level().code())));
        return found;
    }

    /** A page of them, newest first, at most {@value #PAGE}; a page with secret ones leaves a ledger entry. */
    @Transactional
    public Page page(Reader reader, Shelf shelf, @Nullable String after) {
        var kept = reads.page(reader, reach(reader), shelf, today(), mark(after), PAGE + 1);
        boolean more = kept.size() > PAGE;
        var shown = more ? kept.subList(0, PAGE) : kept;
        if (shown.stream().anyMatch(one -> one.rank() > 0)) {
            ledger.record(Entry.of("classification.determination.listed")
                    .by(reader.actor())
                    .with("count", shown.size()));
        }
        var last = more ? shown.getLast() : null;
        return new Page(
                reading.views(shown),
                last == null
                        ? null
                        : last.proposedAt().toEpochMilli() + "."
                                + last.proposedAt().getNano() + "." + last.id().value());
    }

    /** How many this reader may decide about today; {@code most} is as many and more. */
    @Transactional(readOnly = true)
    public int waiting(Reader reader, int most) {
        return reads.page(reader, reach(reader), Shelf.TO_DECIDE, today(), null, most)
                .size();
    }

    /** The one a paper of the books went out on. */
    @Transactional(readOnly = true)
    public Optional<Determination> behind(Reader reader, DocumentId document) {
        return reads.behind(document)
                .flatMap(kept -> reads.find(reader, reach(reader), kept.id()))
                .map(reading::whole);
    }

    /** Được sao, chụp hay không, as the decision behind a paper of the books says; empty where none says it. */
    @Transactional(readOnly = true)
    public Optional<String> copying(DocumentId document) {
        return reads.behind(document).map(Kept::copying);
    }

    /** Highest rank this reader may decide about today; 0: none. */
    public int reach(Reader reader) {
        return deciding.reach(reader.person(), "determine", today());
    }

    private Kept open(DeterminationId id, State... in) {
        var kept = store.lock(id).orElseThrow(Refusal::notThere);
        if (!List.of(in).contains(kept.state())) {
            throw Refusal.conflict("classification.determination.done");
        }
        return kept;
    }

    private void own(Reader reader, DeterminationId id) {
        var kept = reads.find(reader, 0, id).orElseThrow(Refusal::notThere);
        if (!kept.drafter().equals(reader.person())) {
            throw Refusal.notAllowed("classification.determination.not-own");
        }
    }

    /** Not there yet, of the level that was typed. */
    private Thing thing(Reader reader, Proposal typed) {
        return check.thing(reader, typed, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable Mark mark(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            var parts = after.split("\\.", 3);
            var millis = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            return new Mark(
                    Instant.ofEpochSecond(millis.getEpochSecond(), Long.parseLong(parts[1])),
                    UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw Refusal.invalid("after", "classification.find.page");
        }
    }
}
