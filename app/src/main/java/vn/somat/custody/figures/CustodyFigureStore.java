package vn.somat.custody.figures;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts what happened to copies between two moments, and what was held at one. */
@Repository
class CustodyFigureStore {

    private final DSLContext sql;

    CustodyFigureStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Secret copies and things that somebody of the office answered for. */
    long held(Instant end) {
        return count("""
                select count(*) from custody.carrier c
                left join registry.document d on d.id = c.document
                join lateral (
                    select m.to_state from custody.movement m
                    where m.carrier = c.id and m.at < cast(? as timestamptz) order by m.number desc limit 1) stood on true
                where stood.to_state in ('HELD', 'IN_TRANSIT', 'CARRIED_OUT')
                    and coalesce((
                        select h.rank_before from classification.level_change h
                        where h.document = d.id and h.whole and h.at >= cast(? as timestamptz) order by h.number limit 1), d.rank, c.rank) > 0""", end, end);
    }

    long orders(Instant begin, Instant end) {
        return count(
                "select count(*) from custody.copy_order where state in ('ALLOWED', 'PRODUCED') and decided_at >= cast(? as timestamptz) and decided_at < cast(? as timestamptz)",
                begin,
                end);
    }

    /** Copies that came out, without what was spoiled. */
    long copied(Instant begin, Instant end) {
        return count(
                "select coalesce(sum(copies), 0) from custody.copy_order where made_at >= cast(? as timestamptz) and made_at < cast(? as timestamptz)",
                begin,
                end);
    }

    long slips(Instant begin, Instant end) {
        return count(
                "select count(*) from custody.handover where state in ('RECEIVED', 'EXCEPTIONS') and ended_at >= cast(? as timestamptz) and ended_at < cast(? as timestamptz)",
                begin,
                end);
    }

    long outings(Instant begin, Instant end) {
        return count("""
                select count(*) from custody.request where kind in ('CARRY_OUT', 'CARRY_ABROAD')
                    and state in ('ALLOWED', 'OUT', 'BACK') and decided_at >= cast(? as timestamptz) and decided_at < cast(? as timestamptz)""", begin, end);
    }

    /** Those that came back after their day, or had not by the end. */
    long outingsLate(Instant begin, Instant end) {
        return count("""
                select count(*) from custody.request where out_at >= cast(? as timestamptz) and out_at < cast(? as timestamptz)
                    and due_on < (least(coalesce(ended_at, cast(? as timestamptz)), cast(? as timestamptz)) at time zone 'Asia/Ho_Chi_Minh' - interval '1 microsecond')::date""", begin, end, end, end);
    }

    long provisions(Instant begin, Instant end) {
        return count("""
                select count(*) from custody.request where kind in ('ORGANISATION', 'PERSON', 'FOREIGN')
                    and state = 'GIVEN' and ended_at >= cast(? as timestamptz) and ended_at < cast(? as timestamptz)""", begin, end);
    }

    long recalls(Instant begin, Instant end) {
        return count(
                "select count(*) from custody.recall where begun_at >= cast(? as timestamptz) and begun_at < cast(? as timestamptz)",
                begin,
                end);
    }

    long stocktakings(Instant begin, Instant end) {
        return count(
                "select count(*) from custody.stocktaking where closed_at >= cast(? as timestamptz) and closed_at < cast(? as timestamptz)",
                begin,
                end);
    }

    long faults(Instant begin, Instant end) {
        return count(
                "select count(*) from custody.handover_fault where found_at >= cast(? as timestamptz) and found_at < cast(? as timestamptz)",
                begin,
                end);
    }

    long moved(Instant begin, Instant end, String to) {
        return count(
                "select count(*) from custody.movement where at >= cast(? as timestamptz) and at < cast(? as timestamptz) and to_state = ?",
                begin,
                end,
                to);
    }

    long found(Instant begin, Instant end) {
        return count(
                "select count(*) from custody.movement where at >= cast(? as timestamptz) and at < cast(? as timestamptz) and from_state = 'LOST'",
                begin,
                end);
    }

    private long count(String query, Object... values) {
        return sql.fetchSingle(query, values).into(Long.class);
    }
}
