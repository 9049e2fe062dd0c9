package vn.somat.safeguards.meetings;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static vn.somatdb.safeguards.Tables.MEETING;
import static vn.somatdb.safeguards.Tables.MEETING_ATTENDEE;
import static vn.somatdb.safeguards.Tables.MEETING_SEAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.organisation.PersonId;

/** Những điều phòng họp và người dự tự trả lời đoàn kiểm tra: the room over night, and who sat in it. */
@Repository
class RoomProbeStore implements Probes {

    private static final String ADDRESS = "/meetings/";

    private final DSLContext sql;
    private final MeetingVerdicts verdicts;
    private final Clearances clearances;

    RoomProbeStore(DSLContext sql, MeetingVerdicts verdicts, Clearances clearances) {
        this.sql = sql;
        this.verdicts = verdicts;
        this.clearances = clearances;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "rooms-unsealed",
                this::unsealed,
                "room-seals-unopened",
                (reader, scope) -> seals(
                        reader, scope, MEETING_SEAL.OPENED_AT.isNull().and(MEETING_SEAL.EVENING.lt(scope.today()))),
                "room-seals-broken",
                (reader, scope) -> seals(reader, scope, MEETING_SEAL.INTACT.isFalse()),
                "attendees-uncleared",
                this::uncleared,
                "attendees-unscreened",
                (reader, scope) -> attendees(
                        reader,
                        scope,
                        MEETING.RANK.ge((short) verdicts.guardedFrom()).and(MEETING.FIRST_DAY.le(scope.today())),
                        MEETING_ATTENDEE.SCREENED.isNull().or(MEETING_ATTENDEE.SCREENED.isFalse())));
    }

    private static Condition held(Reader reader, ProbeScope scope) {
        return MeetingStore.seen(reader)
                .and(MEETING.STATE.ne("CANCELLED"))
                .and(MEETING.LAST_DAY.ge(scope.from()))
                .and(scope.unit() == null ? noCondition() : MEETING.KEEPER.in(scope.people()));
    }

    /** Evenings between the days of a meeting on which nobody sealed the room, or it was written so the next morning. */
    private Probed unsealed(Reader reader, ProbeScope scope) {
        var evening = field(name("nights", "evening"), LocalDate.class);
        var nights = table(
                        "lateral (select d::date as evening from generate_series({0}::timestamp, {1}::timestamp - interval '1 day',"
                                + " interval '1 day') d)",
                        MEETING.FIRST_DAY, MEETING.LAST_DAY)
                .as("nights");
        var which = held(reader, scope)
                .and(MEETING.STATE.in("OPEN", "CLOSED", "FILED"))
                .and(evening.lt(inline(scope.today())))
                .and(condition(
                        "{0} - {1} + 1 >= {2}",
                        MEETING.LAST_DAY, MEETING.FIRST_DAY, inline(verdicts.sealedFromDays())));
        var sealed = selectOne()
                .from(MEETING_SEAL)
                .where(MEETING_SEAL.MEETING.eq(MEETING.ID), MEETING_SEAL.EVENING.eq(evening))
                .and(MEETING_SEAL.SEAL.isNotNull());
        return new Probed(
                sql.fetchCount(sql.selectOne().from(MEETING).crossJoin(nights).where(which)),
                sql.select(MEETING.ID, MEETING.NUMBER, evening, MEETING.ROOM)
                        .from(MEETING)
                        .crossJoin(nights)
                        .where(which, notExists(sealed))
                        .orderBy(MEETING.NUMBER, evening)
                        .limit(scope.most())
                        .fetch(row -> new ProbedCase(
                                MeetingProbeStore.label(row.value2()),
                                ADDRESS + row.value1(),
                                row.value3(),
                                row.value4())));
    }

    private Probed seals(Reader reader, ProbeScope scope, Condition wrong) {
        var which = held(reader, scope).and(MEETING_SEAL.SEAL.isNotNull());
        var nights = MEETING_SEAL.join(MEETING).on(MEETING.ID.eq(MEETING_SEAL.MEETING));
        return new Probed(
                sql.fetchCount(sql.selectOne().from(nights).where(which)),
                sql.select(MEETING.ID, MEETING.NUMBER, MEETING_SEAL.EVENING, MEETING_SEAL.SEAL)
                        .from(nights)
                        .where(which, wrong)
                        .orderBy(MEETING.NUMBER, MEETING_SEAL.EVENING)
                        .limit(scope.most())
                        .fetch(row -> new ProbedCase(
                                MeetingProbeStore.label(row.value2()),
                                ADDRESS + row.value1(),
                                row.value3(),
                                row.value4())));
    }

    private Probed attendees(Reader reader, ProbeScope scope, Condition among, Condition wrong) {
        var which = held(reader, scope).and(among).and(MEETING_ATTENDEE.STRUCK_AT.isNull());
        var coming = MEETING_ATTENDEE.join(MEETING).on(MEETING.ID.eq(MEETING_ATTENDEE.MEETING));
        return new Probed(
                sql.fetchCount(sql.selectOne().from(coming).where(which)),
                sql.select(MEETING.ID, MEETING.NUMBER, MEETING.FIRST_DAY, MEETING_ATTENDEE.NUMBER)
                        .from(coming)
                        .where(which, wrong)
                        .orderBy(MEETING.NUMBER, MEETING_ATTENDEE.NUMBER)
                        .limit(scope.most())
                        .fetch(row -> new ProbedCase(
                                MeetingProbeStore.label(row.value2()) + " · " + row.value4(),
                                ADDRESS + row.value1(),
                                row.value3(),
                                null)));
    }

    /** Of meetings that are not over: what somebody was cleared for on a day gone by is in the ledger, not in their account. */
    private Probed uncleared(Reader reader, ProbeScope scope) {
        var rows = sql.select(
                        MEETING.ID,
                        MEETING.NUMBER,
                        MEETING.FIRST_DAY,
                        MEETING.RANK,
                        MEETING_ATTENDEE.NUMBER,
                        MEETING_ATTENDEE.PERSON)
                .from(MEETING_ATTENDEE)
                .join(MEETING)
                .on(MEETING.ID.eq(MEETING_ATTENDEE.MEETING))
                .where(held(reader, scope), MEETING.STATE.in("PREPARED", "CONSENTED", "OPEN"))
                .and(MEETING_ATTENDEE.STRUCK_AT.isNull())
                .and(MEETING_ATTENDEE.PERSON.isNotNull())
                .orderBy(MEETING.NUMBER, MEETING_ATTENDEE.NUMBER)
                .fetch();
        List<ProbedCase> cases = rows.stream()
                .filter(row -> !clearances.cleared(new PersonId(row.value6()), row.value4()))
                .limit(scope.most())
                .map(row -> new ProbedCase(
                        MeetingProbeStore.label(row.value2()) + " · " + row.value5(),
                        ADDRESS + row.value1(),
                        row.value3(),
                        null))
                .toList();
        return new Probed(rows.size(), cases);
    }
}
