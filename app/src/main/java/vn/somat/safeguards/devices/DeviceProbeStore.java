package vn.somat.safeguards.devices;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.organisation.Tables.MANDATE;
import static vn.somatdb.safeguards.Tables.DEVICE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.safeguards.machine.MachineGuard;

/** Những điều sổ thiết bị tự trả lời đoàn kiểm tra. */
@Repository
class DeviceProbeStore implements Probes {

    private static final Condition SECRET = DEVICE.RANK.gt((short) 0);

    private final DSLContext sql;
    private final MachineGuard machine;

    DeviceProbeStore(DSLContext sql, MachineGuard machine) {
        this.sql = sql;
        this.machine = machine;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "all-devices",
                devices(noCondition(), scope -> noCondition()),
                "devices-none",
                this::none,
                "host-unregistered",
                this::host,
                "devices-unchecked",
                devices(SECRET, scope -> DEVICE.CHECKED_ON.isNull()),
                "devices-check-overdue",
                devices(SECRET, scope -> DEVICE.NEXT_CHECK.lt(scope.today())),
                "devices-failed",
                devices(SECRET, scope -> DEVICE.PASSED.isFalse()),
                "devices-networked",
                devices(SECRET, scope -> DEVICE.NETWORK.ne("NONE")),
                "devices-unsealed",
                devices(
                        SECRET.and(DEVICE.KIND.in("COMPUTER", "COPIER", "PRINTER", "SCANNER")),
                        scope -> DEVICE.SEAL.isNull()),
                "sticks-for-secrets",
                devices(
                        SECRET.and(DEVICE.KIND.in("USB", "RECORDER", "CAMERA")),
                        scope -> DEVICE.CHECKED_ON
                                .isNull()
                                .or(DEVICE.PASSED.isFalse())
                                .or(DEVICE.SERIAL.isNull())),
                "device-holder-gone",
                devices(
                        noCondition(),
                        scope -> notExists(selectOne()
                                .from(MANDATE)
                                .where(
                                        MANDATE.PERSON.eq(DEVICE.HOLDER),
                                        MANDATE.REVOKED_AT.isNull(),
                                        MANDATE.FIRST_DAY.le(scope.today()))
                                .and(MANDATE.LAST_DAY.isNull().or(MANDATE.LAST_DAY.ge(scope.today()))))));
    }

    private Probe devices(Condition among, Function<ProbeScope, Condition> wrong) {
        return (reader, scope) -> {
            var unit = scope.unit() == null ? noCondition() : DEVICE.HOLDER.in(scope.people());
            var seen = DEVICE.DISPOSED_AT.isNull().and(among).and(unit);
            var cases = sql.select(DEVICE.ID, DEVICE.NUMBER, DEVICE.MAKE, DEVICE.CHECKED_ON, DEVICE.NEXT_CHECK)
                    .from(DEVICE)
                    .where(seen, wrong.apply(scope))
                    .orderBy(DEVICE.NUMBER)
                    .limit(scope.most())
                    .fetch(row -> new ProbedCase(
                            String.format(Locale.ROOT, "TB-%04d", row.value2()),
                            "/devices/" + row.value1(),
                            row.value5() == null ? row.value4() : row.value5(),
                            row.value3()));
            return new Probed(sql.fetchCount(DEVICE, seen), cases);
        };
    }

    /** The machine this register runs on is one of those it answers for. */
    private Probed host(Reader reader, ProbeScope scope) {
        boolean there = sql
                .select(DEVICE.HOST)
                .from(DEVICE)
                .where(DEVICE.DISPOSED_AT.isNull(), DEVICE.HOST.isNotNull())
                .fetch(DEVICE.HOST)
                .stream()
                .anyMatch(machine::watches);
        return new Probed(1, there ? List.of() : List.of(new ProbedCase("host", "/devices", null, null)));
    }

    /** Secrets are drafted on a machine of their own: there is one in the register. */
    private Probed none(Reader reader, ProbeScope scope) {
        boolean there =
                sql.fetchExists(DEVICE, DEVICE.DISPOSED_AT.isNull().and(SECRET).and(DEVICE.KIND.eq("COMPUTER")));
        return new Probed(1, there ? List.of() : List.of(new ProbedCase("TB", "/devices", null, null)));
    }
}
