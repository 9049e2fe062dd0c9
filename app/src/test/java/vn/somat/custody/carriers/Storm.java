package vn.somat.custody.carriers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.somat.access.Reader;
import vn.somat.custody.Keeping;
import vn.somat.custody.copies.CopyDecisions;
import vn.somat.custody.copies.CopyOrders;
import vn.somat.custody.copies.CopyProduction;
import vn.somat.custody.copies.CopyRequest;
import vn.somat.custody.copies.Production;
import vn.somat.custody.destruction.Carried;
import vn.somat.custody.destruction.CarryingOut;
import vn.somat.custody.destruction.DestructionDecisions;
import vn.somat.custody.destruction.Destructions;
import vn.somat.custody.destruction.Method;
import vn.somat.custody.destruction.Proposing;
import vn.somat.custody.handover.Counting;
import vn.somat.custody.handover.Departures;
import vn.somat.custody.handover.HandoverBook;
import vn.somat.custody.handover.Handovers;
import vn.somat.custody.handover.Preparing;
import vn.somat.custody.handover.SlipLine;
import vn.somat.custody.handover.SlipReceipts;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.recall.Recalls;
import vn.somat.custody.requests.Outings;
import vn.somat.custody.requests.RequestDecisions;
import vn.somat.custody.requests.RequestKind;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.OutgoingDesk;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.TestDevices;
import vn.somat.testing.TestOffice;

/**
 * Bão: clerks who do at random whatever they can with whatever carriers there are, right or wrong, from a seed that repeats. A
 * refusal is a fair answer; anything else that is thrown is not.
 */
final class Storm {

    static final List<Duty> CLERKS = List.of(
            Duty.CLERK_INCOMING, Duty.CLERK_OUTGOING, Duty.SECURITY_OFFICER, Duty.HEAD, Duty.DEPUTY, Duty.ARCHIVIST);
    private static final List<String> LEVELS = List.of("mat", "toi-mat", "tuyet-mat");

    private final TestOffice office;
    private final DeviceId copier;
    private final Keeping keeping;
    private final List<PlaceId> rooms = new ArrayList<>();
    final Map<String, LongAdder> done = new ConcurrentHashMap<>();
    final Map<String, LongAdder> refused = new ConcurrentHashMap<>();

    Storm(TestOffice office) {
        this.office = office;
        this.copier = new TestDevices(office::bean, office.reader(Duty.SECURITY_OFFICER)).copier();
        this.keeping = new Keeping(office);
        LEVELS.forEach(level -> rooms.add(keeping.room(level)));
        CLERKS.forEach(office::second);
        office.levels();
        keeping.came("mat", 3);
        keeping.went("toi-mat");
    }

    /** One act; false when it was refused. */
    boolean act(Random chance) {
        return act(any(List.of(Deed.values()), chance), chance);
    }

    /** One act, in a house whose connections to the database are cut at any moment. */
    void actUnderFire(Random chance) {
        try {
            act(chance);
        } catch (DataAccessException | TransactionException cutOff) {
            count(refused, "cut off");
        }
    }

    /** Cuts whatever connection is busy at this moment. */
    void cut() {
        try {
            office.sql()
                    .queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()"
                            + " and state in ('active', 'idle in transaction')"
                            + " order by md5(pid::text || clock_timestamp()::text) limit 1");
        } catch (DataAccessException itsOwnWasCutBefore) {
            // Next time.
        }
    }

    /** One act of a single step; false when it was refused. */
    boolean step(Random chance) {
        return act(any(List.copyOf(EnumSet.complementOf(LONG)), chance), chance);
    }

    private boolean act(Deed deed, Random chance) {
        try {
            deed.doing.act(this, chance);
            count(done, deed.name());
            return true;
        } catch (Refusal no) {
            count(refused, no.code());
            return false;
        } catch (CannotAcquireLockException waitedForEachOther) {
            // The database undid one of two that held each other up; to its clerk that is one more refusal.
            count(refused, "deadlock");
            return false;
        }
    }

    long acts() {
        return done.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private static void count(Map<String, LongAdder> counts, String what) {
        counts.computeIfAbsent(what, same -> new LongAdder()).increment();
    }

    /** Acts of several steps, of which the first may stand when a later one is refused. */
    private static final EnumSet<Deed> LONG =
            EnumSet.of(Deed.COPY, Deed.COUNT, Deed.DESTROY, Deed.RECALL, Deed.CARRY, Deed.SLIP);

    @FunctionalInterface
    private interface Doing {
        void act(Storm storm, Random chance);
    }

    private enum Deed {
        COME((storm, chance) -> storm.keeping.came(level(chance), 1 + chance.nextInt(3))),
        GO((storm, chance) -> storm.keeping.went(level(chance))),
        PUT_AWAY((storm, chance) -> {
            var chosen = storm.some(chance);
            storm.moves().putAway(storm.holder(chance, chosen), storm.seen(chosen), storm.room(chance));
        }),
        TAKE_OUT((storm, chance) -> {
            var chosen = storm.some(chance);
            storm.moves().takeOut(storm.holder(chance, chosen), storm.seen(chosen));
        }),
        HAND_OVER((storm, chance) -> {
            var chosen = storm.some(chance);
            var unused = storm.handovers()
                    .atOnce(storm.holder(chance, chosen), storm.seen(chosen), storm.office.second(any(CLERKS, chance)));
        }),
        SEND((storm, chance) -> storm.handovers()
                .sendAtOnce(storm.office.reader(Duty.CLERK_OUTGOING), storm.seen(storm.some(chance)), "Đã ký nhận")),
        SLIP((storm, chance) -> {
            var chosen = storm.some(chance);
            var giver = storm.holder(chance, chosen);
            var to = any(CLERKS, chance);
            var id = storm.handovers()
                    .prepare(
                            giver, new Preparing(storm.seen(chosen), storm.office.person(to), null, null, false, null));
            var departures = storm.office.bean(Departures.class);
            try {
                departures.leave(giver, id, null, null);
                if (chance.nextBoolean()) {
                    var lines = storm.office
                            .bean(HandoverBook.class)
                            .read(giver, id)
                            .lines();
                    var counting =
                            Counting.sound(lines.stream().map(SlipLine::carrier).toList(), null);
                    storm.office.bean(SlipReceipts.class).atScreen(giver, id, counting, storm.office.second(to));
                    return;
                }
            } catch (Refusal no) {
                departures.withdraw(giver, id, "Không giao được");
                throw no;
            }
            departures.withdraw(giver, id, "Gửi nhầm");
        }),
        LOSE((storm, chance) -> {
            var one = storm.one(chance);
            storm.moves()
                    .lose(storm.holder(chance, List.of(one)), Keeping.seen(one), "Mất", storm.office.second(Duty.HEAD));
        }),
        FIND((storm, chance) -> storm.moves()
                .find(
                        storm.reader(chance),
                        Keeping.seen(storm.one(chance)),
                        "Thấy",
                        storm.office.second(Duty.SECURITY_OFFICER))),
        ANNUL((storm, chance) -> {
            var one = storm.one(chance);
            storm.moves()
                    .annul(
                            storm.holder(chance, List.of(one)),
                            Keeping.seen(one),
                            "Nhầm",
                            storm.office.second(Duty.HEAD));
        }),
        ENTER((storm, chance) -> storm.office
                .bean(Entering.class)
                .enter(storm.reader(chance), CarrierKind.NOTEBOOK, level(chance), "Sổ họp", 80)),
        COPY((storm, chance) -> {
            var one = storm.one(chance);
            var to = List.of(new Recipient("Ban Tổ chức", 1 + chance.nextInt(2)));
            var order = storm.office
                    .bean(CopyOrders.class)
                    .ask(
                            storm.holder(chance, List.of(one)),
                            new CopyRequest(one.id(), "paper-to-paper", "Nghiên cứu", to, "45-CV/TU"));
            storm.office.bean(CopyDecisions.class).allow(storm.office.reader(Duty.HEAD), order);
            storm.office
                    .bean(CopyProduction.class)
                    .record(
                            storm.office.reader(Duty.COPY_CLERK),
                            order,
                            new Production(
                                    to.getFirst().copies(), 0, 3, storm.copier.value(), "Phòng sao chụp", true, true),
                            null);
        }),
        COUNT((storm, chance) -> {
            var officer = storm.office.reader(Duty.SECURITY_OFFICER);
            var desk = storm.office.bean(Stocktakings.class);
            var id = desk.begin(officer, storm.room(chance));
            try {
                var unused = desk.scan(officer, id, storm.one(chance).label(), null);
            } finally {
                var counted = desk.read(officer, id);
                var why = new HashMap<CarrierId, String>();
                counted.lines().forEach(line -> why.put(line.carrier().id(), "Đã rõ"));
                desk.close(officer, id, why, storm.office.second(Duty.HEAD));
            }
        }),
        DESTROY((storm, chance) -> {
            var ids = storm.some(chance).stream().map(Carrier::id).toList();
            var id = storm.office
                    .bean(Destructions.class)
                    .propose(
                            storm.office.reader(Duty.SECURITY_OFFICER),
                            new Proposing("Hết giá trị", "12-TTr/VP", storm.office.today(), ids, List.of()));
            var looked = IntStream.rangeClosed(1, ids.size()).boxed().toList();
            storm.office
                    .bean(DestructionDecisions.class)
                    .decide(storm.office.reader(Duty.HEAD), id, looked, "34-QĐ/TU");
            storm.office
                    .bean(CarryingOut.class)
                    .execute(
                            storm.office.reader(Duty.CLERK_INCOMING),
                            id,
                            carried(),
                            storm.office.second(Duty.SECURITY_OFFICER));
        }),
        BURN((storm, chance) -> {
            var one = storm.one(chance);
            storm.office
                    .bean(CarryingOut.class)
                    .urgent(
                            storm.holder(chance, List.of(one)),
                            List.of(Keeping.seen(one)),
                            "Cháy kho",
                            new Carried(null, Method.BURNT, "Đốt", "Sân", null, true));
        }),
        RECALL((storm, chance) -> {
            var clerk = storm.office.reader(Duty.CLERK_OUTGOING);
            var paper = storm.paper(chance);
            var recalls = storm.office.bean(Recalls.class);
            var id = recalls.begin(clerk, paper, storm.office.today().plusDays(5), "Thu hồi");
            var back = storm.keeping.copies(paper).stream()
                    .filter(one -> one.account().state() == Account.State.OUTSIDE)
                    .toList();
            recalls.returned(clerk, id, Keeping.seen(back), "Nguyên vẹn", null);
        }),
        READDRESS((storm, chance) -> storm.office
                .bean(OutgoingDesk.class)
                .correctRecipients(
                        storm.office.reader(Duty.CLERK_OUTGOING),
                        storm.paper(chance),
                        List.of(
                                new Recipient("Ban Tổ chức QXZV", 1 + chance.nextInt(2)),
                                new Recipient("Ban Nội chính QXZV", 1)),
                        "Ghi sai nơi nhận")),
        CARRY((storm, chance) -> {
            var along = storm.some(chance);
            var who = storm.holder(chance, along);
            var typed = new HashMap<String, String>();
            RequestKind.CARRY_OUT.boxes().forEach(box -> typed.put(box, "Họp " + box));
            var outings = storm.office.bean(Outings.class);
            var id = outings.ask(who, false, storm.seen(along), storm.office.today(), storm.office.today(), typed);
            storm.office.bean(RequestDecisions.class).decide(storm.office.reader(Duty.HEAD), id, true, "", null, "");
            outings.leave(who, id);
            if (chance.nextInt(4) == 0) {
                var lost = storm.office
                        .bean(Carriers.class)
                        .require(who, List.of(along.getFirst().id()));
                outings.lose(who, id, lost.getFirst().id(), "Rơi trên đường", true);
            }
            outings.comeBack(who, id, "Đã dùng đúng mục đích", true);
        });

        private final Doing doing;

        Deed(Doing doing) {
            this.doing = doing;
        }
    }

    private static Carried carried() {
        return new Carried("05-BB/TH", Method.PULPED, "Nghiền vụn hai lần", "Sân sau", null, true);
    }

    private Moves moves() {
        return office.bean(Moves.class);
    }

    private Handovers handovers() {
        return office.bean(Handovers.class);
    }

    private Reader reader(Random chance) {
        return office.reader(any(CLERKS, chance));
    }

    /** Mostly who holds the first of them; now and then somebody else. */
    private Reader holder(Random chance, List<Carrier> carriers) {
        var holder = carriers.getFirst().account().holder();
        return chance.nextInt(8) == 0
                ? reader(chance)
                : CLERKS.stream()
                        .filter(duty -> office.person(duty).equals(holder))
                        .findFirst()
                        .map(office::reader)
                        .orElseGet(() -> reader(chance));
    }

    private PlaceId room(Random chance) {
        return any(rooms, chance);
    }

    /** One to three of one holder, as they are now. */
    private List<Carrier> some(Random chance) {
        var first = one(chance);
        var holder = first.account().holder();
        if (holder == null) {
            return List.of(first);
        }
        var ids = office.sql()
                .queryForList(
                        "select id from custody.carrier where holder = ? and state = 'HELD' order by md5(id::text || ?) limit ?",
                        UUID.class,
                        holder.value(),
                        Integer.toString(chance.nextInt()),
                        1 + chance.nextInt(3));
        return ids.isEmpty() ? List.of(first) : of(ids);
    }

    private Carrier one(Random chance) {
        return of(office.sql()
                        .queryForList(
                                "select id from custody.carrier where state <> 'DESTROYED' or number % 7 = 0"
                                        + " order by md5(id::text || ?) limit 1",
                                UUID.class, Integer.toString(chance.nextInt())))
                .getFirst();
    }

    private List<Carrier> of(List<UUID> ids) {
        return office.bean(Carriers.class)
                .require(
                        office.reader(Duty.HEAD),
                        ids.stream().map(CarrierId::new).toList());
    }

    private DocumentId paper(Random chance) {
        return new DocumentId(office.sql()
                .queryForList(
                        "select document from custody.carrier where kind = 'ISSUED' order by md5(id::text || ?) limit 1",
                        UUID.class,
                        Integer.toString(chance.nextInt()))
                .getFirst());
    }

    private List<Seen> seen(List<Carrier> carriers) {
        return Keeping.seen(carriers);
    }

    private static String level(Random chance) {
        return any(LEVELS, chance);
    }

    private static <T> T any(List<T> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }
}
