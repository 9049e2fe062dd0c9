package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Successions;
import vn.somat.organisation.Unit;
import vn.somat.organisation.UnitId;

/** Giữ riêng biên bản nhân sự, kỷ luật: the unit that the office names keeps them, and whoever is not of it does not read them. */
@Service
public class MinutesKeeping {

    private final MinutesKeepingStore store;
    private final Organisation organisation;
    private final Successions successions;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    MinutesKeeping(
            MinutesKeepingStore store,
            Organisation organisation,
            Successions successions,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.successions = successions;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<MeetingKind, UnitId> units() {
        var units = new EnumMap<MeetingKind, UnitId>(MeetingKind.class);
        for (var kind : MeetingKind.values()) {
            unit(kind).ifPresent(unit -> units.put(kind, unit));
        }
        return units;
    }

    /** Giao cho đơn vị: from now on, the minutes kept so far too. */
    @Transactional
    public void name(Reader reader, MeetingKind kind, UnitId unit) {
        access.require(reader, "meeting.keeping", Thing.none());
        var lives = organisation.unitsOn(LocalDate.now(clock)).stream()
                .anyMatch(one -> one.id().equals(unit));
        if (!kind.keptApart() || !lives) {
            throw Refusal.invalid("unit", "safeguards.meeting.unit");
        }
        var entry = ledger.record(Entry.of("safeguards.meeting.minutes-keeping")
                .by(reader.actor())
                .with("kind", kind)
                .with("unit", unit.value()));
        store.name(kind, unit, clock.instant(), reader, entry.value());
    }

    /** The meeting with the unit that keeps its minutes, as access is asked about it. */
    Thing thing(Meeting meeting) {
        return meeting.thing().unit(unit(meeting.kind()).orElse(null));
    }

    /** The unit that was named, or what goes on with its work; nobody once it ended without a successor: another is named. */
    Optional<UnitId> unit(MeetingKind kind) {
        return store.unit(kind).flatMap(successions::heir).map(Unit::id);
    }

    /** Whether this reader may read and write such minutes. */
    boolean opens(Reader reader, Meeting meeting) {
        return !meeting.kind().keptApart()
                || unit(meeting.kind()).filter(reader.units()::contains).isPresent();
    }
}
