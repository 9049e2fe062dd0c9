package vn.somat.safeguards.devices;

import static vn.somatdb.safeguards.Tables.DEVICE;
import static vn.somatdb.safeguards.Tables.DEVICE_ACT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somatdb.safeguards.tables.records.DeviceRecord;

/** Rows of devices and of what was done to them. */
@Repository
class DeviceStore {

    private final DSLContext sql;

    DeviceStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Device device, Instant at, PersonId by) {
        var row = sql.newRecord(DEVICE);
        fill(row, device);
        row.setId(device.id().value());
        row.setKind(device.kind().name());
        row.setMake(device.make());
        row.setSerial(device.serial());
        row.setEnteredAt(at);
        row.setEnteredBy(by.value());
        try {
            sql.insertInto(DEVICE).set(row).execute();
        } catch (DuplicateKeyException there) {
            throw Refusal.invalid("serial", "safeguards.device.known");
        }
    }

    /** One more act than before. */
    void change(Device device) {
        var row = sql.newRecord(DEVICE);
        fill(row, device);
        sql.update(DEVICE).set(row).where(DEVICE.ID.eq(device.id().value())).execute();
    }

    void acted(Device device, DeviceAct act, UUID entry) {
        var second = act.second();
        sql.insertInto(DEVICE_ACT)
                .set(DEVICE_ACT.DEVICE, device.id().value())
                .set(DEVICE_ACT.ACT, device.acts())
                .set(DEVICE_ACT.KIND, act.kind().name())
                .set(DEVICE_ACT.AT, act.at())
                .set(DEVICE_ACT.BY, act.by().value())
                .set(DEVICE_ACT.SECOND, second == null ? null : second.value())
                .set(DEVICE_ACT.ALONE, act.alone())
                .set(DEVICE_ACT.HOLDER, act.holder().value())
                .set(DEVICE_ACT.NOTE, act.note())
                .set(DEVICE_ACT.ENTRY, entry)
                .execute();
    }

    Optional<Device> find(DeviceId id) {
        return some(DEVICE.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** Kept from everybody else until the act is done, in the order of their numbers. */
    List<Device> lock(Collection<DeviceId> ids) {
        return sql.selectFrom(DEVICE)
                .where(DEVICE.ID.in(ids.stream().map(DeviceId::value).toList()))
                .orderBy(DEVICE.NUMBER)
                .forUpdate()
                .fetch(DeviceStore::read);
    }

    /** By number. @param disposed whether those that were disposed of are meant instead */
    List<Device> page(boolean disposed, long after, int limit) {
        return some(
                DEVICE.NUMBER.gt(after).and(disposed ? DEVICE.DISPOSED_AT.isNotNull() : DEVICE.DISPOSED_AT.isNull()),
                limit);
    }

    List<Device> heldBy(PersonId person, int limit) {
        return some(DEVICE.HOLDER.eq(person.value()).and(DEVICE.DISPOSED_AT.isNull()), limit);
    }

    List<Device> ofKinds(Collection<DeviceKind> kinds, int limit) {
        return some(
                DEVICE.KIND.in(kinds.stream().map(DeviceKind::name).toList()).and(DEVICE.DISPOSED_AT.isNull()), limit);
    }

    int unchecked(LocalDate today, int limit) {
        return sql.fetchCount(sql.selectOne()
                .from(DEVICE)
                .where(DEVICE.DISPOSED_AT.isNull())
                .and(DEVICE.NEXT_CHECK.lt(today).or(DEVICE.RANK.gt((short) 0).and(DEVICE.CHECKED_ON.isNull())))
                .limit(limit));
    }

    List<DeviceAct> acts(DeviceId id) {
        return sql.selectFrom(DEVICE_ACT)
                .where(DEVICE_ACT.DEVICE.eq(id.value()))
                .orderBy(DEVICE_ACT.ACT.desc())
                .fetch(row -> new DeviceAct(
                        DeviceAct.Kind.valueOf(row.getKind()),
                        row.getAt(),
                        new PersonId(row.getBy()),
                        row.getSecond() == null ? null : new PersonId(row.getSecond()),
                        row.getAlone(),
                        new PersonId(row.getHolder()),
                        row.getNote()));
    }

    private List<Device> some(Condition which, int limit) {
        return sql.selectFrom(DEVICE)
                .where(which)
                .orderBy(DEVICE.NUMBER)
                .limit(limit)
                .fetch(DeviceStore::read);
    }

    private static void fill(DeviceRecord row, Device device) {
        var check = device.check();
        row.setPurpose(device.purpose());
        row.setNetwork(device.network().name());
        row.setLevel(device.level());
        row.setRank((short) device.rank());
        row.setCheckedOn(check == null ? null : check.on());
        row.setPassed(check == null ? null : check.passed());
        row.setCheckNote(check == null ? null : check.note());
        row.setNextCheck(check == null ? null : check.next());
        row.setSeal(device.seal());
        row.setHost(device.host());
        row.setHolder(device.holder().value());
        row.setPlace(device.place());
        row.setDisposedAt(device.disposed());
        row.setActs(device.acts());
    }

    private static Device read(DeviceRecord row) {
        return new Device(
                new DeviceId(row.getId()),
                row.getNumber(),
                DeviceKind.valueOf(row.getKind()),
                row.getMake(),
                row.getSerial(),
                row.getPurpose(),
                Network.valueOf(row.getNetwork()),
                row.getLevel(),
                row.getRank(),
                row.getCheckedOn() == null
                        ? null
                        : new PoliceCheck(row.getCheckedOn(), row.getPassed(), row.getCheckNote(), row.getNextCheck()),
                row.getSeal(),
                row.getHost(),
                new PersonId(row.getHolder()),
                row.getPlace(),
                row.getDisposedAt(),
                row.getActs());
    }
}
