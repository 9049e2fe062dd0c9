package vn.somat.custody.leavers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import vn.somat.classification.determination.Words;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;

/** Người thôi việc (R-PER-01): beginning, reading what they still have and what they handed over, and taking a mistake back. */
@Service
public class Leavers {

    public static final int PAGE = 50;

    static final String READ = "leaver.read";

    private final LeavingStore store;
    private final LeavingReading reading;
    private final Organisation organisation;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Leavers(
            LeavingStore store,
            LeavingReading reading,
            Organisation organisation,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = reading;
        this.organisation = organisation;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param basis the decision or the fact it rests on */
    public LeavingId begin(
            Reader reader,
            PersonId person,
            @Nullable Cause cause,
            @Nullable LocalDate lastDay,
            @Nullable String basis) {
        access.require(reader, "leaver.run", Thing.none());
        var words = new Words();
        if (cause == null) {
            words.flaw("cause", "registry.text.required");
        }
        if (lastDay == null) {
            words.flaw("lastDay", "registry.text.required");
        }
        var why = words.required("basis", basis, Words.SHORT);
        words.refuse();
        if (organisation.person(person).isEmpty()) {
            throw Refusal.notThere();
        }
        if (person.equals(reader.person()) && cause != null && cause.sudden()) {
            throw Refusal.conflict("custody.leaving.own");
        }
        var id = new LeavingId(UUID.randomUUID());
        var one = new Leaving(
                id,
                0,
                person,
                Objects.requireNonNull(cause),
                Objects.requireNonNull(lastDay),
                why,
                clock.instant(),
                reader.person(),
                null,
                null,
                null,
                null,
                null,
                false);
        together.executeWithoutResult(tx -> {
            var entry = one.entry("custody.leaving.begun", reader.actor())
                    .with("cause", cause)
                    .with("day", lastDay)
                    .commit("reason", why);
            store.begin(one, ledger.record(entry).value());
        });
        return id;
    }

    /** It was begun by mistake: as long as nothing was handed over. */
    public void withdraw(Reader reader, LeavingId id) {
        access.require(reader, "leaver.run", known(id).thing());
        together.executeWithoutResult(tx -> {
            var one = open(id);
            if (one.handed() != null) {
                throw Refusal.conflict("custody.leaving.handed");
            }
            var entry = ledger.record(one.entry("custody.leaving.withdrawn", reader.actor()));
            store.close(id, clock.instant(), reader, entry.value(), true);
        });
    }

    /** Newest first. @param before number of the last one of the page before */
    @Transactional(readOnly = true)
    public List<Leaving> page(Reader reader, @Nullable Long before) {
        access.require(reader, READ, Thing.none());
        return store.page(before, PAGE);
    }

    /** For whoever watches over leavers, and for who leaves. */
    @Transactional(readOnly = true)
    public Leaving read(Reader reader, LeavingId id) {
        var one = known(id);
        access.require(reader, READ, one.thing());
        return one;
    }

    /** The reader's own, while it is open. */
    @Transactional(readOnly = true)
    public Optional<LeavingId> own(Reader reader) {
        return store.openOf(reader.person()).map(Leaving::id);
    }

    /** Còn giữ, còn nợ of anybody; carriers above the reader's clearance are counted only. */
    @Transactional(readOnly = true)
    public Remaining remaining(Reader reader, PersonId person) {
        access.require(reader, READ, Thing.of("person", person.value()).person(person));
        return reading.remaining(reader, person);
    }

    @Transactional
    public List<LeavingLine> lines(Reader reader, LeavingId id) {
        var one = read(reader, id);
        ledger.record(Entry.of("custody.leaving.read")
                .by(reader.actor())
                .on("leaving", one.id().value()));
        return reading.lines(reader, id);
    }

    /** How many have not ended; counted to a limit. */
    @Transactional(readOnly = true)
    public int open(int limit) {
        return store.open(limit);
    }

    Leaving known(LeavingId id) {
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    /** Kept from everybody else until the act is done. */
    Leaving open(LeavingId id) {
        var one = store.lock(id).orElseThrow(Refusal::notThere);
        if (!one.open()) {
            throw Refusal.conflict("custody.leaving.closed");
        }
        return one;
    }
}
