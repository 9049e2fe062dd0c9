package vn.somat.classification.determination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.classification.lists.SecretLists;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.LevelBasis;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;

/** Căn cứ để vào sổ mật đi: a secret paper goes out as it was decided, or not at all. In the registry's transaction. */
@Component
class DecidedLevels implements LevelBasis {

    private static final int OFFERED = 20;
    private static final Set<String> WORDS = Set.of("title", "name", "scope");

    private final DeterminationStore store;
    private final DeterminationReadStore reads;
    private final DeterminationReading reading;
    private final DeterminationWriter writer;
    private final Verdicts verdicts;
    private final SecretLists lists;
    private final Regulations regulations;
    private final Contents contents;
    private final Ledger ledger;
    private final Clock clock;

    DecidedLevels(
            DeterminationStore store,
            DeterminationReadStore reads,
            DeterminationReading reading,
            DeterminationWriter writer,
            Verdicts verdicts,
            SecretLists lists,
            Regulations regulations,
            Contents contents,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.reading = reading;
        this.writer = writer;
        this.verdicts = verdicts;
        this.lists = lists;
        this.regulations = regulations;
        this.contents = contents;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decided> waiting(Reader reader) {
        return reading.views(reads.waiting(reader, LocalDate.now(clock), OFFERED)).stream()
                .map(DecidedLevels::offer)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Decided chosen(Reader reader, UUID determination) {
        return reads.find(reader, 0, new DeterminationId(determination))
                .filter(Kept::waits)
                .map(kept -> offer(reading.whole(kept)))
                .orElseThrow(Refusal::notThere);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate admit(Reader reader, Going paper) {
        if (paper.rank() == 0) {
            throw refused(paper, "determination", "classification.going.ordinary");
        }
        var kept = decided(paper);
        hold(paper, kept);
        var judged =
                verdicts.goOut(paper, Objects.requireNonNull(kept.decision()).as(), kept.copies(), reader.actor());
        Objects.requireNonNull(judged.decision());
        if (kept.kind() == Kind.STANDING) {
            writer.note(
                    kept,
                    "USED",
                    judged.on(vn.somat.ledger.Entry.of("classification.determination.used")
                            .by(reader.actor())
                            .on("determination", kept.id().value())
                            .on("document", paper.document().value())
                            .level(paper.level())),
                    reader.person(),
                    null);
        } else {
            writer.move(kept, State.USED, "USED", "used", reader.person(), null, paper.document());
        }
        return until(kept, paper);
    }

    /** One paper is protected from the day it was decided on; a standing decision counts from the day of each. */
    private LocalDate until(Kept kept, Going paper) {
        var whole = kept.termUntil() == null && kept.kind() == Kind.STANDING;
        var rules = regulations.on(paper.date());
        var level = rules.level(paper.level()).orElseThrow();
        return Objects.requireNonNull(whole ? rules.protectedUntil(level, paper.date()) : kept.termEnd());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void widen(Reader reader, Going paper) {
        if (paper.determination() == null) {
            return;
        }
        var kept = store.lock(new DeterminationId(paper.determination())).orElseThrow(Refusal::notThere);
        var named = named(reading.whole(kept).recipients());
        for (var one : named(paper.recipients()).entrySet()) {
            if (!named.isEmpty() && one.getValue() > named.getOrDefault(one.getKey(), 0)) {
                throw refused(paper, "recipients", "classification.going.recipients");
            }
        }
        var judged =
                verdicts.goOut(paper, Objects.requireNonNull(kept.decision()).as(), kept.copies(), reader.actor());
        Objects.requireNonNull(judged.decision());
    }

    /** A standing decision goes on for other papers, and names none of them. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgotten(Reader reader, DocumentId document, UUID determination) {
        store.lock(new DeterminationId(determination))
                .filter(kept -> document.equals(kept.document()))
                .ifPresent(kept -> {
                    ledger.forgetAll("determination", determination, WORDS, reader.actor());
                    contents.destroy(kept.content());
                });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Reader reader, DocumentId document, UUID determination) {
        store.lock(new DeterminationId(determination))
                .filter(kept -> kept.state() == State.USED && document.equals(kept.document()))
                .filter(kept -> kept.kind() == Kind.ONE)
                .ifPresent(kept ->
                        writer.move(kept, State.DECIDED, "RELEASED", "released", reader.person(), null, document));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Entered entered(Reader reader, DocumentId unmarked, DocumentId entered) {
        var kept = store.lockAbout(unmarked, State.DECIDED).orElseThrow(Refusal::notThere);
        writer.move(kept, State.USED, "USED", "used", reader.person(), null, entered);
        return new Entered(kept.id().value(), Objects.requireNonNull(kept.termEnd()));
    }

    /** One that is decided and waits, by now and on the day of the paper. */
    private Kept decided(Going paper) {
        var id = paper.determination();
        var kept = id == null ? null : store.lock(new DeterminationId(id)).orElse(null);
        if (kept == null) {
            throw refused(paper, "determination", "classification.going.none");
        }
        if (!kept.waits()) {
            throw refused(
                    paper,
                    "determination",
                    kept.state() == State.USED
                            ? "classification.going.used"
                            : kept.state() == State.RECALLED
                                    ? "classification.going.recalled"
                                    : "classification.going.undecided");
        }
        if (kept.day().isAfter(paper.date())) {
            throw refused(paper, "date", "classification.going.before-decision");
        }
        if (kept.validTo() != null && paper.date().isAfter(kept.validTo())) {
            throw refused(paper, "determination", "classification.going.lapsed");
        }
        return kept;
    }

    /** As it was decided: level, type, recipients; and its items still stand on the day of the paper. */
    private void hold(Going paper, Kept kept) {
        if (!kept.level().equals(paper.level())) {
            var decided = regulations.of(kept.regime()).level(kept.level()).orElseThrow();
            throw refused(paper, "level", "classification.going.level", decided.label());
        }
        if (kept.type() != null && !kept.type().equals(paper.type())) {
            throw refused(paper, "type", "classification.going.type", kept.type());
        }
        var named = named(reading.whole(kept).recipients());
        if (!named.isEmpty() && !named.equals(named(paper.recipients()))) {
            throw refused(paper, "recipients", "classification.going.recipients");
        }
        reads.items(kept.id()).forEach(item -> lists.find(item, paper.date()));
    }

    private Refusal refused(Going paper, String field, String code, Object... args) {
        var article =
                regulations.on(paper.date()).value("refuse.level").citation().article();
        return Refusal.invalid(List.of(Refusal.Flaw.of(field, code, args).citing(article)))
                .asking(Words.SLIP, Words.POWER);
    }

    private static Map<String, Integer> named(List<Recipient> recipients) {
        var named = new TreeMap<String, Integer>();
        recipients.forEach(one -> named.merge(Words.spelling(one.name()), one.copies(), Integer::sum));
        return named;
    }

    private static Decided offer(Determination one) {
        return new Decided(
                one.id().value(),
                one.level().code(),
                one.type(),
                one.kind() == Kind.STANDING ? null : one.title(),
                one.recipients(),
                one.copies(),
                one.unit(),
                one.drafter(),
                one.day(),
                one.kind() == Kind.STANDING);
    }
}
