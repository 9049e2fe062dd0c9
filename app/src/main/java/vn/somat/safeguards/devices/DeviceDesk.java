package vn.somat.safeguards.devices;

import java.time.Clock;
import java.util.List;
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
import vn.somat.organisation.PersonId;

/** Quản lý thiết bị (R-NET-01, R-NET-03): entering, handing over, checking, changing, giving another purpose, disposing. */
@Service
public class DeviceDesk {

    private static final String ENTER = "device.enter";
    private static final String CHANGE = "device.change";
    private static final int NOTE = 300;

    private final DeviceStore store;
    private final DeviceCheck check;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    DeviceDesk(
            DeviceStore store,
            DeviceCheck check,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.check = check;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Đưa vào sổ. */
    public DeviceId enter(Reader reader, NewDevice typed) {
        var verdict = access.require(reader, ENTER, Thing.none());
        var device = check.entered(typed, verdict.citation());
        together.executeWithoutResult(tx -> {
            store.insert(device, clock.instant(), reader.person());
            var entry = entry("safeguards.device.entered", reader, device)
                    .with("kind", device.kind())
                    .with("network", device.network())
                    .level(device.level())
                    .on("person", device.holder().value())
                    .commit("name", device.name());
            keep(device, DeviceAct.Kind.ENTERED, reader, null, null, entry);
        });
        return device.id();
    }

    /** Giao cho người khác: whoever receives signs with name and PIN at the same screen, and answers from then on. */
    public PersonId handOver(Reader reader, DeviceId id, int seen, @Nullable SecondPerson receiver) {
        var known = known(id);
        var signed = access.confirm(reader, "device.hand-over", Devices.thing(known), receiver);
        var to = signed.second();
        if (to == null) {
            throw Refusal.conflict("safeguards.device.nobody");
        }
        act(id, seen, known.holder(), device -> {
            var after = device.with(to);
            var entry = signed.witnessed(entry("safeguards.device.handed-over", reader, after))
                    .on("person", to.value());
            return keep(after, DeviceAct.Kind.HANDED_OVER, reader, signed, null, entry);
        });
        return to;
    }

    /** Ghi kết quả kiểm tra an ninh. */
    public void check(Reader reader, DeviceId id, int seen, PoliceCheck typed) {
        access.require(reader, "device.check", Devices.thing(known(id)));
        var made = check.police(typed);
        act(id, seen, null, device -> {
            var after = device.checked(made);
            var entry = entry("safeguards.device.checked", reader, after)
                    .with("passed", made.passed())
                    .with("day", made.on())
                    .with("next", made.next())
                    .commit("reason", made.note());
            return keep(after, DeviceAct.Kind.CHECKED, reader, null, made.note(), entry);
        });
    }

    /** Kết nối, niêm phong, nơi đặt; the level may rise, and falls only with another purpose. */
    public void change(Reader reader, DeviceId id, int seen, DeviceChange typed) {
        var verdict = access.require(reader, CHANGE, Devices.thing(known(id)));
        act(id, seen, null, device -> {
            var after = check.changed(device, typed, verdict.citation());
            var entry = entry("safeguards.device.changed", reader, after)
                    .with("network", after.network())
                    .level(after.level());
            return keep(after, DeviceAct.Kind.CHANGED, reader, null, check.difference(device, after), entry);
        });
    }

    /** Đổi mục đích (R-NET-03): only after the secrets were removed, which two persons say. */
    public void repurpose(
            Reader reader,
            DeviceId id,
            int seen,
            String purpose,
            @Nullable String level,
            String removed,
            @Nullable SecondPerson second) {
        var known = known(id);
        var thing = Devices.thing(known);
        access.require(reader, "device.purpose", thing);
        var words = new Cleaning();
        var newPurpose = words.required("purpose", purpose, NOTE);
        var how = words.required("removed", removed, NOTE);
        var rated = check.level(words, level);
        words.refuse();
        check.requireOffline(
                known.network(), rated, access.may(reader, CHANGE, thing).citation());
        var signed = access.confirm(reader, "device.purpose", thing, second);
        act(id, seen, null, device -> {
            var after =
                    device.serving(newPurpose, rated == null ? null : rated.code(), rated == null ? 0 : rated.rank());
            var entry = signed.witnessed(entry("safeguards.device.repurposed", reader, after))
                    .level(after.level())
                    .commit("reason", how);
            return keep(
                    after,
                    DeviceAct.Kind.REPURPOSED,
                    reader,
                    signed,
                    device.purpose() + " → " + newPurpose + ". " + how,
                    entry);
        });
    }

    /** Thanh lý: the same, and it serves nothing any more. */
    public void dispose(Reader reader, DeviceId id, int seen, String removed, @Nullable SecondPerson second) {
        var thing = Devices.thing(known(id));
        access.require(reader, "device.dispose", thing);
        var words = new Cleaning();
        var how = words.required("removed", removed, NOTE);
        words.refuse();
        var signed = access.confirm(reader, "device.dispose", thing, second);
        act(id, seen, null, device -> {
            var after = device.disposed(clock.instant());
            var entry = signed.witnessed(entry("safeguards.device.disposed", reader, after))
                    .commit("reason", how);
            return keep(after, DeviceAct.Kind.DISPOSED, reader, signed, how, entry);
        });
    }

    private Device known(DeviceId id) {
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    /** On a device as it was seen. @param holder who must still hold it; null where that does not matter */
    private void act(DeviceId id, int seen, @Nullable PersonId holder, UnaryOperator<Device> deed) {
        together.executeWithoutResult(tx -> {
            var device = store.lock(List.of(id)).stream().findFirst().orElseThrow(Refusal::notThere);
            if (device.disposed() != null) {
                throw Refusal.conflict("safeguards.device.disposed", device.label());
            }
            if (device.acts() != seen || holder != null && !holder.equals(device.holder())) {
                throw Refusal.conflict("safeguards.device.changed-since", device.label());
            }
            store.change(deed.apply(device));
        });
    }

    private Device keep(
            Device after,
            DeviceAct.Kind kind,
            Reader reader,
            @Nullable Confirmed signed,
            @Nullable String note,
            Entry entry) {
        var act = new DeviceAct(
                kind,
                clock.instant(),
                reader.person(),
                signed == null ? null : signed.second(),
                signed != null && signed.alone(),
                after.holder(),
                note);
        store.acted(after, act, ledger.record(entry).value());
        return after;
    }

    static Entry entry(String act, Reader reader, Device device) {
        return Entry.of(act).by(reader.actor()).on("device", device.id().value());
    }
}
