package vn.somat.safeguards.devices;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts devices, what was done to them, and what the machine guard saw. */
@Repository
class DeviceFigureStore {

    private final DSLContext sql;

    DeviceFigureStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What came with an office that is part of ours now is in service here from the day it came. */
    long inService(Instant end) {
        return count("""
                select count(*) from safeguards.device d left join organisation.predecessor p on p.id = d.predecessor
                where coalesce(p.accepted_at, d.entered_at) < cast(? as timestamptz)
                and (d.disposed_at is null or d.disposed_at >= cast(? as timestamptz))""", end, end);
    }

    /** What was done before it came is counted where it was done. */
    long acted(Instant begin, Instant end, String kind) {
        return count("""
                select count(*) from safeguards.device_act a join safeguards.device d on d.id = a.device
                left join organisation.predecessor p on p.id = d.predecessor
                where a.at >= cast(? as timestamptz) and a.at < cast(? as timestamptz) and a.kind = ?
                and (p.id is null or a.at >= p.accepted_at)""", begin, end, kind);
    }

    long looks(Instant begin, Instant end) {
        return count(
                "select count(*) from safeguards.machine_check where at >= cast(? as timestamptz) and at < cast(? as timestamptz)",
                begin,
                end);
    }

    /** Kinds of findings that the law forbids, each once. */
    long forbidden(Instant begin, Instant end) {
        return count("""
                select count(distinct f.code) from safeguards.machine_finding f
                join safeguards.machine_check c on c.number = f.check_number
                where f.severity = 'FORBIDDEN' and c.at >= cast(? as timestamptz) and c.at < cast(? as timestamptz)""", begin, end);
    }

    private long count(String query, Object... values) {
        return sql.fetchSingle(query, values).into(Long.class);
    }
}
