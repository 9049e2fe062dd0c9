package vn.somat.safeguards.incidents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Sổ theo dõi lộ, mất: what stands in it, for those who answer for all of it and for who reported it. */
@Service
public class Incidents {

    public static final int PAGE = 50;
    static final String READ = "incident.read";

    private final IncidentStore store;
    private final IncidentReading reading;
    private final Evidence evidence;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Incidents(
            IncidentStore store,
            IncidentReading reading,
            Evidence evidence,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.evidence = evidence;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Newest first, without a word of them. */
    @Transactional(readOnly = true)
    public List<Incident> page(Reader reader, boolean openOnly, @Nullable Long before) {
        access.require(reader, READ, Thing.none());
        return store.page(reader, openOnly, before, PAGE);
    }

    /** Discovered within some days. @param kind null: both */
    @Transactional(readOnly = true)
    public List<Incident> found(Reader reader, Days days, @Nullable IncidentKind kind, @Nullable Long before) {
        access.require(reader, READ, Thing.none());
        return store.found(reader, days, kind, before, PAGE);
    }

    /** What the reader reported above what they may read. */
    @Transactional(readOnly = true)
    public List<Filed> filed(Reader reader) {
        access.require(reader, "incident.open", Thing.none());
        return store.filed(reader, PAGE);
    }

    /** Whether it is there for the reader. */
    @Transactional(readOnly = true)
    public boolean shown(Reader reader, IncidentId id) {
        return store.find(reader, id).isPresent();
    }

    /** With all its words; reading them leaves an entry. */
    @Transactional
    public IncidentFile read(Reader reader, IncidentId id) {
        access.require(reader, READ, Thing.none());
        var found = store.find(reader, id).orElseThrow(Refusal::notThere);
        ledger.record(IncidentDesk.entry("safeguards.incident.read", reader, found));
        return reading.file(found);
    }

    /** Those about one copy. */
    @Transactional(readOnly = true)
    public List<Incident> about(Reader reader, UUID carrier) {
        access.require(reader, READ, Thing.none());
        return store.about(reader, carrier);
    }

    /** What the house last saw of a copy, before an incident is opened about it. */
    public LastSeen lastSeen(Reader reader, UUID carrier) {
        access.require(reader, "incident.open", Thing.none());
        return evidence.of(reader, carrier);
    }

    @Transactional(readOnly = true)
    public List<Incident> due(Reader reader, LocalDate from, LocalDate to, int most) {
        return store.due(reader, from, to, most);
    }

    @Transactional(readOnly = true)
    public int unseen(Reader reader, int most) {
        return store.unseen(reader, most);
    }

    @Transactional(readOnly = true)
    public int untold(Reader reader, int most) {
        return store.untold(reader, most);
    }

    @Transactional(readOnly = true)
    public int late(Reader reader, int most) {
        return store.late(reader, LocalDate.now(clock), most);
    }
}
