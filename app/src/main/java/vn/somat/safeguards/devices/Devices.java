package vn.somat.safeguards.devices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Sổ thiết bị: what stands in the register, for whoever keeps it and for whoever holds something of it. */
@Service
public class Devices {

    public static final int PAGE = 50;

    /** More copiers than this no office chooses from. */
    private static final int CHOICE = 200;

    private static final int MOST = 500;

    static final String READ = "device.read";

    private final DeviceStore store;
    private final Access access;
    private final Clock clock;

    Devices(DeviceStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /** By number. @param after number of the last one of the page before */
    @Transactional(readOnly = true)
    public List<Device> page(Reader reader, boolean disposed, long after) {
        access.require(reader, READ, Thing.none());
        return store.page(disposed, after, PAGE);
    }

    @Transactional(readOnly = true)
    public Device find(Reader reader, DeviceId id) {
        var found = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, READ, thing(found));
        return found;
    }

    /** What was done to it, newest first. */
    @Transactional(readOnly = true)
    public List<DeviceAct> acts(Reader reader, DeviceId id) {
        return store.acts(find(reader, id).id());
    }

    /** What the reader answers for. */
    @Transactional(readOnly = true)
    public List<Device> mine(Reader reader) {
        return store.heldBy(reader.person(), MOST);
    }

    /** What somebody answers for; who asks has asked whether they may know. */
    @Transactional(readOnly = true)
    public List<Device> heldBy(PersonId person) {
        return store.heldBy(person, MOST);
    }

    /** As it stands in the register; who asks has asked whether they may know. */
    @Transactional(readOnly = true)
    public Device known(DeviceId id) {
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    /** On which copies of this level may be made today. */
    @Transactional(readOnly = true)
    public List<Device> copying(int rank) {
        var kinds =
                Arrays.stream(DeviceKind.values()).filter(DeviceKind::copies).toList();
        var today = LocalDate.now(clock);
        return store.ofKinds(kinds, CHOICE).stream()
                .filter(device -> device.unfit(rank, today).isEmpty())
                .toList();
    }

    /** Kept as it is until the act of the caller is done, for what is recorded with it, in its transaction. */
    public Device forCopies(DeviceId id) {
        return store.lock(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("device", "safeguards.device.choose"));
    }

    /** How many were to be looked at again before today, or never were though they serve secrets; counted to a limit. */
    @Transactional(readOnly = true)
    public int unchecked(int limit) {
        return store.unchecked(LocalDate.now(clock), limit);
    }

    static Thing thing(Device device) {
        return Thing.of("device", device.id().value()).person(device.holder());
    }
}
