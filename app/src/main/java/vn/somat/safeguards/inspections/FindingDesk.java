package vn.somat.safeguards.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.inspections.Finding.Done;
import vn.somat.vault.Contents;

/** Xử lý kiến nghị: found, to be done until a day, done, looked at again by somebody else, closed or sent back. */
@Service
public class FindingDesk {

    static final String WHAT = "finding.what.";
    static final String ADVICE = "finding.advice.";
    static final String SAID = "finding.said.";
    private static final int LONG = 2000;

    private final InspectionFindingStore store;
    private final InspectionStore inspections;
    private final Answering answering;
    private final Organisation organisation;
    private final Readers readers;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    FindingDesk(
            InspectionFindingStore store,
            InspectionStore inspections,
            Answering answering,
            Organisation organisation,
            Readers readers,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.inspections = inspections;
        this.answering = answering;
        this.organisation = organisation;
        this.readers = readers;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Ghi phát hiện, kiến nghị: while the inspection goes on. */
    public FindingId found(Reader reader, InspectionId inspection, NewFinding typed) {
        var one = inspections.find(inspection).orElseThrow(Refusal::notThere);
        access.require(reader, InspectionDesk.RUN, one.thing());
        var words = new Typed();
        var what = words.required("what", typed.what(), LONG);
        var advice = words.required("advice", typed.advice(), LONG);
        var question = typed.question() == null ? "" : typed.question();
        if (answering.checklist(one).question(question).isEmpty()) {
            words.flaw("question", "safeguards.inspection.question");
        }
        var due = typed.due();
        if (due == null || due.isBefore(today())) {
            words.flaw("due", "safeguards.inspection.due-past");
        }
        var responsible = typed.responsible() == null ? null : new PersonId(typed.responsible());
        if (one.own()
                && (responsible == null || organisation.person(responsible).isEmpty())) {
            words.flaw("responsible", "safeguards.inspection.responsible");
        }
        if (responsible != null
                && one.rank() > 0
                && readers.of(responsible)
                        .filter(named -> named.clearance() < one.rank())
                        .isPresent()) {
            words.flaw("responsible", "safeguards.inspection.responsible-not-cleared");
        }
        words.refuse();
        var finding = new Finding(
                new FindingId(UUID.randomUUID()),
                0,
                one,
                question,
                what,
                advice,
                Objects.requireNonNull(due),
                responsible,
                Finding.State.OPEN,
                0,
                1,
                reader.person(),
                List.of());
        together.executeWithoutResult(tx -> {
            var locked = inspections.lock(inspection).orElseThrow(Refusal::notThere);
            if (!locked.going()) {
                throw Refusal.conflict("safeguards.inspection.not-now", locked.label());
            }
            var act = entry("safeguards.inspection.finding.found", reader, finding)
                    .with("question", question)
                    .commit("what", what)
                    .commit("advice", advice);
            var entry = ledger.record(responsible == null ? act : act.on("person", responsible.value()));
            var name = finding.id().value();
            try (var keys = contents.open(List.of(one.content()))) {
                store.insert(
                        finding,
                        keys.seal(one.content(), WHAT + name, what),
                        keys.seal(one.content(), ADVICE + name, advice),
                        clock.instant());
            }
            var step = new Finding.Step(Done.FOUND, clock.instant(), reader.person(), finding.due(), null);
            store.step(finding.id(), 1, step, null, entry.value());
        });
        return finding.id();
    }

    /** Khắc phục: by who answers for it, or who carries the inspection out for another body. */
    public void remedied(Reader reader, FindingId id, int seen, String said) {
        var known = known(id);
        access.require(reader, "finding.remedy", known.thing());
        step(reader, known, seen, Finding.State.OPEN, Finding.State.REMEDIED, Done.REMEDIED, known.due(), said);
    }

    /** Kiểm tra lại, đạt: by somebody else than who said that it was done. */
    public void close(Reader reader, FindingId id, int seen, String said) {
        recheck(reader, id);
        step(
                reader,
                known(id),
                seen,
                Finding.State.REMEDIED,
                Finding.State.CLOSED,
                Done.CLOSED,
                known(id).due(),
                said);
    }

    /** Kiểm tra lại, chưa đạt: again until another day. */
    public void sendBack(Reader reader, FindingId id, int seen, @Nullable LocalDate due, String said) {
        recheck(reader, id);
        step(reader, known(id), seen, Finding.State.REMEDIED, Finding.State.OPEN, Done.SENT_BACK, later(due), said);
    }

    /** Gia hạn: with a reason. */
    public void extend(Reader reader, FindingId id, int seen, @Nullable LocalDate due, String said) {
        var known = known(id);
        access.require(reader, "finding.recheck", known.thing());
        step(reader, known, seen, Finding.State.OPEN, Finding.State.OPEN, Done.EXTENDED, later(due), said);
    }

    private LocalDate later(@Nullable LocalDate due) {
        if (due == null || due.isBefore(today())) {
            throw Refusal.invalid("due", "safeguards.inspection.due-past");
        }
        return due;
    }

    private void recheck(Reader reader, FindingId id) {
        var known = known(id);
        access.require(reader, "finding.recheck", known.thing());
    }

    /** Whether who looks again is who said last that it was done; the finding is locked. */
    private boolean ownRemedy(Reader reader, FindingId id) {
        return store.steps(id).stream()
                .filter(kept -> kept.step().kind() == Done.REMEDIED)
                .findFirst()
                .filter(last -> last.step().by().equals(reader.person()))
                .isPresent();
    }

    private void step(
            Reader reader,
            Finding known,
            int seen,
            Finding.State from,
            Finding.State to,
            Done kind,
            LocalDate due,
            String said) {
        var words = new Typed();
        var text = words.required("said", said, LONG);
        words.refuse();
        together.executeWithoutResult(tx -> {
            store.lock(known.id());
            var now = known(known.id());
            if (now.state() != from) {
                throw Refusal.conflict("safeguards.inspection.finding-not-now", now.label());
            }
            if (now.seen() != seen) {
                throw Refusal.conflict("safeguards.inspection.changed-since", now.label());
            }
            if (from == Finding.State.REMEDIED && ownRemedy(reader, now.id())) {
                throw Refusal.conflict("safeguards.inspection.own-remedy", now.label());
            }
            int number = seen + 1;
            var entry =
                    ledger.record(entry(act(kind), reader, now).with("due", due).commit("said", text));
            store.change(now.id(), to, due, now.rounds() + (kind == Done.SENT_BACK ? 1 : 0), number);
            var content = now.inspection().content();
            try (var keys = contents.open(List.of(content))) {
                store.step(
                        now.id(),
                        number,
                        new Finding.Step(kind, clock.instant(), reader.person(), due, null),
                        keys.seal(content, SAID + now.id().value() + "." + number, text),
                        entry.value());
            }
        });
    }

    private static String act(Done kind) {
        return switch (kind) {
            case FOUND -> "safeguards.inspection.finding.found";
            case EXTENDED -> "safeguards.inspection.finding.extended";
            case REMEDIED -> "safeguards.inspection.finding.remedied";
            case SENT_BACK -> "safeguards.inspection.finding.sent-back";
            case CLOSED -> "safeguards.inspection.finding.closed";
        };
    }

    private Finding known(FindingId id) {
        return store.find(id).orElseThrow(Refusal::notThere).finding();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Entry entry(String act, Reader reader, Finding one) {
        return Entry.of(act)
                .by(reader.actor())
                .on("finding", one.id().value())
                .on("inspection", one.inspection().id().value())
                .level(one.inspection().level());
    }
}
