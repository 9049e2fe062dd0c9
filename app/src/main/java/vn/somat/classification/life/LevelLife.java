package vn.somat.classification.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Decider;
import vn.somat.classification.determination.Deciding;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.Ending;
import vn.somat.registry.Protection;
import vn.somat.regulation.Direction;

/**
 * Quá trình độ mật của một văn bản (L29 Điều 20 đến Điều 22): extending, raising, lowering, declassifying, putting a wrong
 * determination right; what the issuing body of an incoming paper told us; and all that happened so far.
 */
@Service
public class LevelLife {

    private final LifeCheck check;
    private final ToldCheck toldCheck;
    private final LifeVerdicts verdicts;
    private final LifeWriter writer;
    private final LifeReadStore reads;
    private final LifeReading reading;
    private final Protection protection;
    private final DocumentDesk documents;
    private final Deciding deciding;
    private final Organisation organisation;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    LevelLife(
            LifeCheck check,
            ToldCheck toldCheck,
            LifeVerdicts verdicts,
            LifeWriter writer,
            LifeReadStore reads,
            LifeReading reading,
            Protection protection,
            DocumentDesk documents,
            Deciding deciding,
            Organisation organisation,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.check = check;
        this.toldCheck = toldCheck;
        this.verdicts = verdicts;
        this.writer = writer;
        this.reads = reads;
        this.reading = reading;
        this.protection = protection;
        this.documents = documents;
        this.deciding = deciding;
        this.organisation = organisation;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** The latest first, with an entry that it was read; of a paper that is not this reader's there is nothing. */
    @Transactional
    public List<LevelChange> history(Reader reader, DocumentId id) {
        var line = line(reader, id);
        var changes = reading.changes(line);
        var secret = changes.stream().anyMatch(change -> change.before().secret());
        if (secret) {
            var unused = ledger.record(Entry.of("classification.level.read")
                    .by(reader.actor())
                    .on("document", id.value())
                    .level(line.level().code()));
        }
        return changes;
    }

    /** Whether this office decides about the level of a paper: one that it issues, or that it determined itself. */
    public static boolean ours(Ending line) {
        return line.direction() == Direction.OUTGOING || line.determination() != null;
    }

    /** Whether its term is what a stamp or another body says: a paper that came, or a line of an older book. */
    public static boolean told(Ending line) {
        return line.imported() || !ours(line);
    }

    /** The reader decides now. */
    public ChangeId decide(Reader reader, DocumentId id, Asked asked) {
        var line = ours(reader, id);
        var paper = paper(reader, id);
        access.require(reader, "level.decide", thing(paper));
        var agreed = check.of(line, unfinished(id), asked, today());
        var thing = thing(paper).level(agreed.higher().code(), agreed.higher().rank());
        access.require(reader, "level.decide", thing);
        var decider = deciding.require(reader, asked.act().power(), thing, today());
        return change(agreed, decider, reader, paper, null);
    }

    /** Đã ký trên giấy: somebody with authority on that day decided; the clerk enters it, and a second person has seen it. */
    public ChangeId enter(
            Reader reader,
            DocumentId id,
            Asked asked,
            PersonId signer,
            @Nullable LocalDate day,
            @Nullable SecondPerson second) {
        var line = ours(reader, id);
        var paper = paper(reader, id);
        access.require(reader, "level.enter", thing(paper));
        if (day == null || day.isAfter(today())) {
            throw Refusal.invalid("day", day == null ? "registry.text.required" : "registry.date.future");
        }
        if (asked.decision() == null || asked.decision().isBlank()) {
            throw Refusal.invalid("number", "registry.text.required");
        }
        var agreed = check.of(line, unfinished(id), asked, day);
        var decider = deciding.require(signer, asked.act().power(), agreed.higher(), day);
        return change(agreed, decider, reader, paper, access.confirm(reader, "level.enter", thing(paper), second));
    }

    /** What the issuing body of an incoming paper told us, by its notice; a second person looked at it too. */
    public ChangeId told(Reader reader, DocumentId id, Told told, @Nullable SecondPerson second) {
        var line = theirs(reader, id);
        var paper = paper(reader, id);
        access.require(reader, "level.told", thing(paper));
        var agreed = toldCheck.of(line, reads.last(id).orElse(null), told, today());
        return theirs(reader, paper, agreed, access.confirm(reader, "level.told", thing(paper), second));
    }

    /** Thời hạn ghi trên dấu của văn bản: the term as the paper has it, where it is not that of its level. */
    public ChangeId state(
            Reader reader,
            DocumentId id,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable SecondPerson second) {
        var line = theirs(reader, id);
        var paper = paper(reader, id);
        access.require(reader, "level.told", thing(paper));
        var agreed = toldCheck.stated(line, reads.last(id).orElse(null), until, reason, today());
        return theirs(reader, paper, agreed, access.confirm(reader, "level.told", thing(paper), second));
    }

    /**
     * Hết thời hạn bảo vệ của văn bản đến: those whose term ran out and of which no extension was told are no secret any more.
     * All or none.
     */
    public int expire(Reader reader, List<DocumentId> ids, @Nullable SecondPerson second) {
        if (ids.isEmpty()) {
            throw Refusal.invalid("documents", "registry.text.required");
        }
        var lines = ids.stream().distinct().map(id -> theirs(reader, id)).toList();
        lines.forEach(line -> access.require(reader, "level.told", thing(line)));
        var highest = lines.stream()
                .max(Comparator.comparingInt(line -> line.level().rank()))
                .orElseThrow();
        var confirmed = access.confirm(reader, "level.told", thing(highest), second);
        var agreed = lines.stream()
                .map(line -> toldCheck.ranOut(line, reads.last(line.id()).orElse(null), today()))
                .toList();
        together.executeWithoutResult(tx -> agreed.forEach(one -> {
            hold(one);
            var judged = verdicts.change(one, null, false, reader.actor());
            writer.write(
                    one, new Hand(Source.HOUSE, null, reader.person(), reader.actor(), confirmed), judged, List.of());
        }));
        return agreed.size();
    }

    private ChangeId theirs(Reader reader, DocumentView paper, Agreed agreed, Confirmed confirmed) {
        var hand = new Hand(Source.THEIRS, null, reader.person(), reader.actor(), confirmed);
        return Objects.requireNonNull(together.execute(tx -> {
            hold(agreed);
            return writer.write(agreed, hand, null, paper.recipients());
        }));
    }

    private ChangeId change(
            Agreed agreed, Decider decider, Reader reader, DocumentView paper, @Nullable Confirmed confirmed) {
        requireHead(agreed, decider);
        var hand = new Hand(Source.OURS, decider, reader.person(), reader.actor(), confirmed);
        boolean chaired = agreed.council() != null && leads(agreed.council());
        return Objects.requireNonNull(together.execute(tx -> {
            hold(agreed);
            var judged = verdicts.change(agreed, decider.as(), chaired, reader.actor());
            return writer.write(agreed, hand, judged, paper.recipients());
        }));
    }

    /** A wrong level that turns out lower, or none at all, is no way round the head who alone lowers and declassifies. */
    private void requireHead(Agreed agreed, Decider decider) {
        boolean lower = agreed.after().rank() < agreed.before().rank();
        if (agreed.act() == LevelAct.CORRECTED && lower && !decider.as().equals("head")) {
            var level = agreed.rules().value("refuse.level").citation();
            throw Refusal.conflict("classification.life.head-only").citing(level.article());
        }
    }

    /** The line is held from here on, and is what it was when this was checked; so is its last change. */
    private void hold(Agreed agreed) {
        var line = protection.held(agreed.line().id());
        boolean same = line.level().code().equals(agreed.line().level().code())
                && Objects.equals(line.until(), agreed.line().until());
        if (!same || agreed.number() != number(agreed.line().id())) {
            throw Refusal.conflict("registry.line.changed");
        }
    }

    private int number(DocumentId id) {
        return reads.last(id).map(KeptChange::number).orElse(0);
    }

    /** Chủ tịch Hội đồng là lãnh đạo cơ quan: head or deputy on the day the council met. */
    private boolean leads(LevelChange.Council council) {
        return organisation.mandatesOn(council.chair(), council.minutes()).stream()
                .anyMatch(mandate -> mandate.duty() == Duty.HEAD || mandate.duty() == Duty.DEPUTY);
    }

    /** The change before; refuses while somebody has not been told of it yet. */
    private @Nullable KeptChange unfinished(DocumentId id) {
        var last = reads.last(id).orElse(null);
        if (last != null && last.notifyBy() != null && reads.unsent(last.id())) {
            throw Refusal.conflict("classification.life.untold", last.number()).citing(check.noticeArticle(last));
        }
        return last;
    }

    private Ending ours(Reader reader, DocumentId id) {
        var line = line(reader, id);
        if (!ours(line)) {
            throw Refusal.conflict("classification.life.not-ours");
        }
        return line;
    }

    private Ending theirs(Reader reader, DocumentId id) {
        var line = line(reader, id);
        if (!told(line)) {
            throw Refusal.conflict("classification.life.not-theirs");
        }
        return line;
    }

    private Ending line(Reader reader, DocumentId id) {
        return protection.find(reader, id).orElseThrow(Refusal::notThere);
    }

    private DocumentView paper(Reader reader, DocumentId id) {
        return documents.read(reader, id).orElseThrow(Refusal::notThere);
    }

    static Thing thing(DocumentView paper) {
        return Thing.of("document", paper.id().value())
                .level(paper.level().code(), paper.level().rank())
                .in(paper.direction())
                .unit(paper.unit())
                .person(paper.addressee());
    }

    private static Thing thing(Ending line) {
        return Thing.of("document", line.id().value())
                .level(line.level().code(), line.level().rank())
                .in(line.direction());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
