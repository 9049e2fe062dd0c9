package vn.somat.custody.handover;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;
import vn.somat.vault.Contents;

/** Bất thường khi giao nhận (R-DLV-06): before the head until answered, and the sender is told. */
@Service
public class Faults {

    public static final int PAGE = 50;
    private static final String NOTE = "handover.note-fault";

    private final FaultStore store;
    private final FaultWriter writer;
    private final SlipReading reading;
    private final HandoverVerdicts verdicts;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Faults(
            FaultStore store,
            FaultWriter writer,
            SlipReading reading,
            HandoverVerdicts verdicts,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.reading = reading;
        this.verdicts = verdicts;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Oldest unanswered first; or all, newest first. @param after the number after which the page begins */
    @Transactional(readOnly = true)
    public List<Fault> page(Reader reader, boolean all, @Nullable Long after) {
        access.require(reader, "handover.read", Thing.none());
        return views(store.page(reader, all, after, PAGE));
    }

    @Transactional(readOnly = true)
    public List<Fault> of(Reader reader, HandoverId handover) {
        access.require(reader, "handover.read", Thing.none());
        return views(store.of(reader, handover));
    }

    /** How many the reader has to answer; {@code most} is as many and more. */
    @Transactional(readOnly = true)
    public int unanswered(Reader reader, int most) {
        return store.unseen(reader, most);
    }

    /** A parcel from outside that did not come as it should, before it stands in any book. */
    @Transactional
    public UUID note(
            Reader reader,
            @Nullable Level level,
            @Nullable FaultKind kind,
            String sender,
            @Nullable String marks,
            String words) {
        var typed = new Words();
        var from = typed.required("sender", sender, Words.SHORT);
        var outside = typed.optional("marks", marks, Words.SHORT);
        var said = typed.required("words", words, Words.LONG);
        if (kind == null) {
            typed.flaw("kind", "registry.text.required");
        }
        if (level == null) {
            typed.flaw("level", "registry.text.required");
        }
        typed.refuse();
        if (kind == null || level == null) {
            throw new IllegalStateException("refused above");
        }
        var id = UUID.randomUUID();
        access.require(reader, NOTE, Thing.of("handover-fault", "").level(level.code(), level.rank()));
        var judged = verdicts.receive(new HandoverId(id), reader.person(), level.code(), true, kind.tampered());
        var entry = ledger.record(judged.on(Entry.of("custody.handover.fault-noted")
                        .by(reader.actor())
                        .on("handover-fault", id)
                        .level(level.code()))
                .with("kind", kind.name().toLowerCase(Locale.ROOT))
                .commit("sender", from)
                .commit("reason", said));
        writer.parcel(id, kind, level.code(), level.rank(), said, from, outside, reader.person(), entry);
        return id;
    }

    /** For the notice to the sender, with the entry that it was printed. */
    @Transactional
    Fault printed(Reader reader, UUID id) {
        var kept = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, NOTE, kept.thing());
        ledger.record(kept.entry("custody.handover.fault-printed", reader.person()));
        return views(List.of(kept)).getFirst();
    }

    /** The sender was told. */
    @Transactional
    public void told(Reader reader, UUID id) {
        var fault = locked(reader, id);
        access.require(reader, NOTE, fault.thing());
        if (fault.toldAt() != null) {
            throw Refusal.conflict("custody.handover.fault-told");
        }
        ledger.record(fault.entry("custody.handover.fault-told", reader.person()));
        store.told(id, reader.person(), clock.instant());
    }

    /** What the head says is to be done. */
    @Transactional
    public void answer(Reader reader, UUID id, String answer) {
        var fault = locked(reader, id);
        access.require(reader, "handover.answer-fault", fault.thing());
        var typed = new Words();
        var said = typed.required("answer", answer, Words.LONG);
        typed.refuse();
        if (fault.seenAt() != null) {
            throw Refusal.conflict("custody.handover.fault-answered");
        }
        var entry = ledger.record(
                fault.entry("custody.handover.fault-answered", reader.person()).commit("reason", said));
        store.answered(id, writer.answer(fault.content(), id, said), reader.person(), clock.instant(), entry);
    }

    private KeptFault locked(Reader reader, UUID id) {
        store.lock(id);
        return store.find(reader, id).orElseThrow(Refusal::notThere);
    }

    private List<Fault> views(List<KeptFault> rows) {
        try (var keys =
                contents.open(rows.stream().map(KeptFault::content).distinct().toList())) {
            return rows.stream()
                    .map(one -> new Fault(
                            one.id(),
                            one.number(),
                            one.handover(),
                            one.slip() == null ? null : Slip.label(one.slip()),
                            one.carrier() == null ? null : String.format(Locale.ROOT, "B-%06d", one.carrier()),
                            one.kind(),
                            reading.level(one.level()),
                            keys.text(one.content(), KeptFault.WORDS + one.id(), one.words()),
                            keys.text(one.content(), KeptFault.SENDER + one.id(), one.sender()),
                            keys.text(one.content(), KeptFault.MARKS + one.id(), one.marks()),
                            one.foundAt(),
                            one.foundBy(),
                            one.giver(),
                            one.toldAt(),
                            one.seenAt(),
                            one.seenBy(),
                            keys.text(one.content(), KeptFault.ANSWER + one.id(), one.answer())))
                    .toList();
        }
    }
}
