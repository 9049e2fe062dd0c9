package vn.somat.safeguards.incidents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.incidents.IncidentAct.Kind;
import vn.somat.safeguards.incidents.IncidentStore.Acted;
import vn.somat.safeguards.incidents.IncidentStore.Words;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Xử lý lộ, mất bí mật nhà nước (R-INC-01): reported by anybody at once, seen by the head, told, handled, learnt from, closed. */
@Service
public class IncidentDesk {

    static final String HANDLE = "incident.handle";

    private final IncidentStore store;
    private final IncidentTyping typing;
    private final Evidence evidence;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    IncidentDesk(
            IncidentStore store,
            IncidentTyping typing,
            Evidence evidence,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.typing = typing;
        this.evidence = evidence;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * Báo lộ, mất: of a copy its level and what was last seen of it come from the house. Whoever found something above their own
     * clearance says so too: the words go under that level, where they do not read them again.
     */
    public IncidentId open(Reader reader, NewIncident typed) {
        access.require(reader, "incident.open", Thing.none());
        var seen = typed.carrier() == null ? null : evidence.of(reader, typed.carrier());
        var opened = typing.opened(typed, seen == null ? null : seen.level());
        var level = opened.level();
        var id = new IncidentId(UUID.randomUUID());
        var incident = new Incident(
                id,
                0,
                opened.kind(),
                level,
                typed.carrier(),
                seen == null ? null : seen.document(),
                typed.happened(),
                opened.found(),
                clock.instant(),
                reader.person(),
                null,
                null,
                opened.handleBy(),
                null,
                null,
                1);
        together.executeWithoutResult(tx -> {
            var content = contents.create(KeyGroup.of(level.code()));
            try (var keys = contents.open(java.util.List.of(content))) {
                store.insert(
                        incident,
                        new Words(
                                content,
                                keys.seal(content, "what", opened.what()),
                                keys.seal(content, "how", opened.how()),
                                seen == null ? null : keys.seal(content, "seen", String.join("\n", seen.traces()))));
            }
            var entry = entry("safeguards.incident.opened", reader, incident)
                    .with("kind", incident.kind())
                    .with("day", incident.found())
                    .with("due", incident.handleBy())
                    .commit("text", opened.what());
            write(incident, Kind.OPENED, null, null, reader, entry);
            var measure = opened.measure();
            if (measure != null) {
                var after = incident.acted();
                store.change(after, null);
                write(
                        after,
                        Kind.MEASURE,
                        incident.found(),
                        measure,
                        reader,
                        noted(reader, after, Kind.MEASURE, measure));
            }
        });
        return id;
    }

    /** Người đứng đầu đã biết. */
    public void see(Reader reader, IncidentId id, int seen) {
        access.require(reader, "incident.see", known(reader, id).thing());
        act(reader, id, seen, null, incident -> {
            if (incident.seenAt() != null) {
                throw Refusal.conflict("incidents.seen-already", incident.label());
            }
            var after = incident.seen(clock.instant(), reader.person());
            write(after, Kind.SEEN, null, null, reader, entry("safeguards.incident.seen", reader, after));
            return after;
        });
    }

    /** Ghi một việc: who was told, what was done, why it happened, who answers, what is learnt. */
    public void note(
            Reader reader, IncidentId id, int seen, Kind kind, @Nullable LocalDate day, @Nullable String typed) {
        access.require(reader, HANDLE, known(reader, id).thing());
        if (!kind.needed()) {
            throw Refusal.invalid("kind", "incidents.required");
        }
        var words = typing.words(typed);
        var when = kind == Kind.TOLD || day != null ? typing.told(day) : null;
        act(reader, id, seen, null, incident -> {
            var after = incident.acted();
            write(after, kind, when, words, reader, noted(reader, after, kind, words));
            return after;
        });
    }

    /** Đổi hạn xử lý, with the reason. */
    public void postpone(Reader reader, IncidentId id, int seen, @Nullable LocalDate day, @Nullable String typed) {
        access.require(reader, "incident.close", known(reader, id).thing());
        var words = typing.words(typed);
        var until = typing.deadline(day);
        act(reader, id, seen, null, incident -> {
            var after = incident.due(until);
            write(
                    after,
                    Kind.DEADLINE,
                    until,
                    words,
                    reader,
                    entry("safeguards.incident.postponed", reader, after)
                            .with("due", until)
                            .commit("reason", words));
            return after;
        });
    }

    /** Kết thúc: when all of it is known, by two. */
    public void close(Reader reader, IncidentId id, int seen, @Nullable SecondPerson second) {
        var thing = known(reader, id).thing();
        var verdict = access.require(reader, "incident.close", thing);
        var written = store.acts(id).stream().map(one -> one.act().kind()).toList();
        for (var kind : Kind.values()) {
            if (kind.needed() && !written.contains(kind) || kind == Kind.SEEN && !written.contains(kind)) {
                var refusal = Refusal.conflict("incidents.missing." + kind);
                throw verdict.citation() == null ? refusal : refusal.citing(verdict.citation());
            }
        }
        var signed = access.confirm(reader, "incident.close", thing, second);
        act(reader, id, seen, signed, incident -> {
            var after = incident.closed(clock.instant(), reader.person());
            write(
                    after,
                    Kind.CLOSED,
                    null,
                    null,
                    reader,
                    signed.witnessed(entry("safeguards.incident.closed", reader, after)));
            return after;
        });
    }

    private Incident known(Reader reader, IncidentId id) {
        return store.find(reader, id).orElseThrow(Refusal::notThere);
    }

    private void act(Reader reader, IncidentId id, int seen, @Nullable Confirmed signed, UnaryOperator<Incident> deed) {
        together.executeWithoutResult(tx -> {
            var incident = store.lock(reader, id).orElseThrow(Refusal::notThere);
            if (!incident.open()) {
                throw Refusal.conflict("incidents.closed", incident.label());
            }
            if (incident.acts() != seen) {
                throw Refusal.conflict("incidents.changed-since", incident.label());
            }
            store.change(deed.apply(incident), signed == null ? null : signed.second());
        });
    }

    private void write(
            Incident after, Kind kind, @Nullable LocalDate day, @Nullable String words, Reader reader, Entry entry) {
        var content = store.words(after.id()).content();
        var act = new IncidentAct(after.acts(), kind, day, null, clock.instant(), reader.person());
        try (var keys = contents.open(java.util.List.of(content))) {
            var sealed = words == null ? null : keys.seal(content, IncidentReading.field(after.acts()), words);
            store.acted(after.id(), new Acted(act, sealed), ledger.record(entry).value());
        }
    }

    private static Entry noted(Reader reader, Incident incident, Kind kind, String words) {
        return entry("safeguards.incident.noted", reader, incident)
                .with("part", kind)
                .commit("text", words);
    }

    static Entry entry(String act, Reader reader, Incident incident) {
        var entry = Entry.of(act)
                .by(reader.actor())
                .on("incident", incident.id().value())
                .level(incident.level().code());
        return incident.carrier() == null ? entry : entry.on("carrier", incident.carrier());
    }
}
