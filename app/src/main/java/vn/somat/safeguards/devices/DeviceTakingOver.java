package vn.somat.safeguards.devices;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.DeviceAct.Kind;

/** Nhận bàn giao thiết bị của người thôi việc. In the transaction of the act, which has asked who may and has its entry. */
@Component
public class DeviceTakingOver {

    private final DeviceStore store;
    private final Clock clock;

    DeviceTakingOver(DeviceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Kept as they are until the act is done: before carriers, as whoever copies does. */
    public void hold(List<SeenDevice> seen) {
        var unused = store.lock(seen.stream().map(SeenDevice::device).toList());
    }

    /**
     * @param second who signed, or was there; null where the office has nobody else
     * @param to who answers from now on; null: they were not found, and the note says why
     */
    public void move(
            EntryId entry,
            PersonId by,
            @Nullable PersonId second,
            @Nullable String note,
            List<SeenDevice> seen,
            PersonId from,
            @Nullable PersonId to) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("devices go over in the transaction of an act");
        }
        var held = store.lock(seen.stream().map(SeenDevice::device).toList());
        for (var one : seen) {
            var device = held.stream()
                    .filter(each -> each.id().equals(one.device()))
                    .findFirst()
                    .orElseThrow(Refusal::notThere);
            if (device.acts() != one.acts() || device.disposed() != null || !from.equals(device.holder())) {
                throw Refusal.conflict("safeguards.device.changed-since", device.label());
            }
            var after = to == null ? device.disposed(clock.instant()) : device.with(to);
            store.change(after);
            var act = new DeviceAct(
                    to == null ? Kind.MISSING : Kind.TAKEN_OVER,
                    clock.instant(),
                    by,
                    second,
                    second == null,
                    after.holder(),
                    note);
            store.acted(after, act, entry.value());
        }
    }
}
