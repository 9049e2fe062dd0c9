package vn.somat.custody.leavers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Signed;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Succession;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.DeviceTakingOver;

/**
 * Bàn giao khi thôi việc (R-PER-02): everything goes to one or several receivers in one transaction; who leaves and each who
 * receives sign with their own keys, at one screen.
 */
@Service
public class LeaverHandover {

    static final String ACT = "custody.leaving.handed-over";
    private static final int MOST = 2000;

    private final Leavers leavers;
    private final LeavingStore store;
    private final LeavingReading reading;
    private final Succession over;
    private final DeviceTakingOver devices;
    private final Signing signing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    LeaverHandover(
            Leavers leavers,
            LeavingStore store,
            LeavingReading reading,
            Succession over,
            DeviceTakingOver devices,
            Signing signing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.leavers = leavers;
        this.store = store;
        this.reading = reading;
        this.over = over;
        this.devices = devices;
        this.signing = signing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param pin of who leaves, at their own sign-in */
    public void handOver(Reader reader, LeavingId id, List<Receiver> receivers, String pin) {
        var one = leavers.known(id);
        access.require(reader, "leaver.hand-over", one.thing());
        if (!one.person().equals(reader.person()) || one.cause().sudden()) {
            throw Refusal.notThere();
        }
        var held = reading.remaining(reader, one.person());
        requireWhole(
                held, receivers.stream().flatMap(to -> to.things().stream()).toList());
        var parts = receivers.stream()
                .filter(to -> !to.things().isEmpty())
                .map(to -> signed(reader, one, held, to, pin))
                .toList();
        together.executeWithoutResult(tx -> {
            var now = leavers.open(id);
            holdDevices(parts.stream().flatMap(part -> part.things().stream()).toList());
            var lines = new ArrayList<KeptLine>();
            for (var part : parts) {
                var entry = move(reader, now, part);
                part.things().forEach(thing -> lines.add(KeptLine.received(thing, part.to(), entry.value())));
            }
            requireNothingLeft(now.person());
            store.add(id, lines);
            store.handed(id, clock.instant());
        });
    }

    /** What one receives, signed by both. */
    private record Part(List<HeldThing> things, Signed given, Signed received) {

        PersonId to() {
            return received.person();
        }
    }

    private Part signed(Reader reader, Leaving one, Remaining held, Receiver to, String pin) {
        var statement = Statement.of(ACT)
                .on("leaving", one.id().value())
                .on("person", one.person().value())
                .with("things", to.things().size());
        for (var thing : to.things()) {
            statement = statement.on(thing.isDevice() ? "device" : "carrier", thing.id());
        }
        var received =
                signing.sign(reader, "leaver.hand-over", highest(one, held, to.things()), to.signer(), statement);
        return new Part(to.things(), signing.sign(reader, pin, statement), received);
    }

    /** Whoever receives must be cleared for all of it. */
    private static Thing highest(Leaving one, Remaining held, List<HeldThing> things) {
        return held.carriers().stream()
                .filter(carrier -> things.stream().anyMatch(thing -> is(thing, carrier)))
                .max(Comparator.comparingInt(carrier -> carrier.level().rank()))
                .map(carrier -> one.thing()
                        .level(carrier.level().code(), carrier.level().rank()))
                .orElse(one.thing());
    }

    private static boolean is(HeldThing thing, Carrier carrier) {
        return !thing.isDevice() && carrier.id().equals(new CarrierId(thing.id()));
    }

    private EntryId move(Reader reader, Leaving one, Part part) {
        var entry = one.entry(ACT, reader.actor())
                .with("things", part.things().size())
                .with("to", part.to().value());
        for (var thing : part.things()) {
            entry = entry.on(thing.isDevice() ? "device" : "carrier", thing.id());
        }
        entry = part.received().countersigned(part.given().witnessed(entry));
        return move(entry, reader.person(), part.to(), null, part.things(), one.person(), part.to());
    }

    /** Before carriers: whoever copies holds its device first, too. */
    void holdDevices(List<HeldThing> things) {
        devices.hold(things.stream()
                .filter(HeldThing::isDevice)
                .map(HeldThing::device)
                .toList());
    }

    /** Carriers and devices under one entry. */
    EntryId move(
            Entry entry,
            PersonId by,
            @Nullable PersonId second,
            @Nullable String note,
            List<HeldThing> things,
            PersonId from,
            @Nullable PersonId to) {
        var carriers = things.stream()
                .filter(thing -> !thing.isDevice())
                .map(HeldThing::carrier)
                .toList();
        var recorded = carriers.isEmpty()
                ? ledger.record(entry.commit("reason", note))
                : over.move(entry, by, second, note, carriers, from, to);
        var others = things.stream()
                .filter(HeldThing::isDevice)
                .map(HeldThing::device)
                .toList();
        devices.move(recorded, by, second, note, others, from, to);
        return recorded;
    }

    /** All that they answer for now is chosen, once each. */
    static void requireWhole(Remaining held, List<HeldThing> chosen) {
        if (held.unseen() > 0) {
            throw Refusal.conflict("custody.leaving.unseen", held.unseen());
        }
        if (chosen.isEmpty() && held.things() == 0) {
            throw Refusal.conflict("custody.leaving.nothing");
        }
        if (chosen.size() > MOST) {
            throw Refusal.invalid("things", "custody.leaving.too-many", MOST);
        }
        var ids = new HashSet<UUID>();
        held.carriers().forEach(carrier -> ids.add(carrier.id().value()));
        held.devices().forEach(device -> ids.add(device.id().value()));
        if (chosen.size() != ids.size() || !chosen.stream().allMatch(thing -> ids.remove(thing.id()))) {
            throw Refusal.conflict("custody.leaving.changed");
        }
    }

    void requireNothingLeft(PersonId person) {
        if (!over.answeredFor(person).isEmpty()) {
            throw Refusal.conflict("custody.leaving.changed");
        }
    }
}
