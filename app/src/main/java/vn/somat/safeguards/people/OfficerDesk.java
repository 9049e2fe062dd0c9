package vn.somat.safeguards.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.Cleaning;

/** Phân công người làm công tác bảo vệ bí mật nhà nước (R-PER-03): charging, evidence for the conditions, ending. */
@Service
public class OfficerDesk {

    private static final String CHARGE = "officer.charge";
    private static final int BASIS = 120;
    private static final int NOTE = 300;

    private final OfficerStore store;
    private final Officers officers;
    private final Organisation organisation;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    OfficerDesk(
            OfficerStore store,
            Officers officers,
            Organisation organisation,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.officers = officers;
        this.organisation = organisation;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Phân công: the head's decision, entered and confirmed by two. */
    public UUID charge(
            Reader reader,
            @Nullable UUID person,
            @Nullable OfficerKind kind,
            @Nullable String basis,
            @Nullable LocalDate from,
            @Nullable SecondPerson second) {
        access.require(reader, CHARGE, Thing.none());
        var words = new Cleaning();
        var paper = words.required("basis", basis, BASIS);
        if (person == null || organisation.person(new PersonId(person)).isEmpty()) {
            words.flaw("person", "people.officer.person");
        }
        if (kind == null) {
            words.flaw("kind", "safeguards.device.required");
        }
        if (from == null) {
            words.flaw("from", "safeguards.device.required");
        }
        words.refuse();
        if (person == null || kind == null || from == null) {
            throw new IllegalStateException("refused above");
        }
        var officer = new Officer(UUID.randomUUID(), new PersonId(person), kind, paper, from, null, null, List.of());
        var signed = access.confirm(reader, CHARGE, Thing.none(), second);
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(signed.witnessed(entry("safeguards.officer.charged", reader, officer)
                    .with("kind", kind)
                    .with("from", from)
                    .commit("basis", paper)));
            store.insert(officer, clock.instant(), reader.person(), signed, entry.value());
        });
        return officer.id();
    }

    /** Ghi minh chứng cho một tiêu chuẩn của bộ quy định. */
    public void prove(Reader reader, UUID id, @Nullable String condition, boolean met, @Nullable String evidence) {
        access.require(reader, "officer.prove", Thing.none());
        var officer = open(id);
        var words = new Cleaning();
        var text = words.required("evidence", evidence, NOTE);
        var known = officers.conditions().stream()
                .filter(one -> one.name().equals(condition))
                .findFirst();
        if (known.isEmpty()) {
            words.flaw("condition", "people.officer.condition");
        }
        words.refuse();
        var code = known.orElseThrow().name();
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(entry("safeguards.officer.proved", reader, officer)
                    .with("condition", code)
                    .with("met", met)
                    .commit("evidence", text));
            store.prove(id, new Evidence(code, met, text), clock.instant(), reader.person(), entry.value());
        });
    }

    /** Thôi phân công. */
    public void end(
            Reader reader, UUID id, @Nullable LocalDate last, @Nullable String note, @Nullable SecondPerson second) {
        access.require(reader, CHARGE, Thing.none());
        var officer = open(id);
        var words = new Cleaning();
        var why = words.required("note", note, NOTE);
        if (last == null || last.isBefore(officer.from())) {
            words.flaw("last", "people.officer.last");
        }
        words.refuse();
        if (last == null) {
            throw new IllegalStateException("refused above");
        }
        var signed = access.confirm(reader, CHARGE, Thing.none(), second);
        together.executeWithoutResult(tx -> {
            if (!store.end(id, last, why)) {
                throw Refusal.conflict("people.changed-since");
            }
            ledger.record(signed.witnessed(entry("safeguards.officer.ended", reader, officer)
                    .with("day", last)
                    .commit("reason", why)));
        });
    }

    private Officer open(UUID id) {
        var officer = store.find(id).orElseThrow(Refusal::notThere);
        if (officer.to() != null) {
            throw Refusal.conflict("people.changed-since");
        }
        return officer;
    }

    private static Entry entry(String act, Reader reader, Officer officer) {
        return Entry.of(act)
                .by(reader.actor())
                .on("officer", officer.id())
                .on("person", officer.person().value());
    }
}
