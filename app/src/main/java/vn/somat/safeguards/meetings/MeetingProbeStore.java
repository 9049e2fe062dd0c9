package vn.somat.safeguards.meetings;

import static java.util.Map.entry;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.safeguards.Tables.MEETING;
import static vn.somatdb.safeguards.Tables.MEETING_ATTENDEE;
import static vn.somatdb.safeguards.Tables.MEETING_DEPOSIT;
import static vn.somatdb.safeguards.Tables.MEETING_HAND_OUT;
import static vn.somatdb.safeguards.Tables.MEETING_ISSUE;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;

/** Những điều hồ sơ hội nghị tự trả lời đoàn kiểm tra: consent, place, devices, hand-outs, what is to be written afterwards. */
@Repository
class MeetingProbeStore implements Probes {

    private static final String ADDRESS = "/meetings/";
    private static final Condition STANDS = MEETING.STATE.ne("CANCELLED");
    private static final Condition BEGUN = MEETING.STATE.in("OPEN", "CLOSED", "FILED");

    private final DSLContext sql;
    private final MeetingVerdicts verdicts;

    MeetingProbeStore(DSLContext sql, MeetingVerdicts verdicts) {
        this.sql = sql;
        this.verdicts = verdicts;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.ofEntries(
                entry("all-meetings", meetings(BEGUN, scope -> noCondition(), MEETING.FIRST_DAY)),
                entry(
                        "meetings-without-consent",
                        meetings(STANDS, scope -> MEETING.CONSENTED_AT.isNull(), MEETING.FIRST_DAY)),
                entry("meeting-places-unchecked", meetings(STANDS, scope -> uncheckedPlace(), MEETING.FIRST_DAY)),
                entry(
                        "meeting-devices-undecided",
                        (reader, scope) -> meetings(
                                        BEGUN.and(MEETING.LEVEL.in(verdicts.leftToTheChair())),
                                        any -> MEETING.DEVICES_ALLOWED.isNull(),
                                        MEETING.FIRST_DAY)
                                .look(reader, scope)),
                entry("foreigners-unallowed", meetings(STANDS.and(foreign()), scope -> unallowed(), MEETING.FIRST_DAY)),
                entry(
                        "meetings-unclosed",
                        meetings(
                                STANDS.and(MEETING.CONSENTED_AT.isNotNull()),
                                scope -> MEETING.STATE.in("CONSENTED", "OPEN").and(MEETING.LAST_DAY.lt(scope.today())),
                                MEETING.LAST_DAY)),
                entry(
                        "minutes-late",
                        meetings(STANDS.and(MEETING.CONSENTED_AT.isNotNull()), scope -> late(scope), MEETING.DUE_ON)),
                entry(
                        "handouts-out",
                        handOuts(scope -> MEETING_ISSUE.SETTLED_AT.isNull().and(MEETING.LAST_DAY.lt(scope.today())))),
                entry("handouts-lost", handOuts(scope -> MEETING_ISSUE.LOST.isTrue())),
                entry("deposits-left", this::deposits));
    }

    /** Of the day they began on; of days to come nothing is asked. */
    private static Condition held(Reader reader, ProbeScope scope) {
        return MeetingStore.seen(reader)
                .and(MEETING.FIRST_DAY.between(scope.from(), scope.today()))
                .and(scope.unit() == null ? noCondition() : MEETING.KEEPER.in(scope.people()));
    }

    private Probe meetings(Condition among, Function<ProbeScope, Condition> wrong, Field<LocalDate> day) {
        return (reader, scope) -> {
            var which = held(reader, scope).and(among);
            return new Probed(
                    sql.fetchCount(MEETING, which),
                    sql.select(MEETING.ID, MEETING.NUMBER, day, MEETING.ROOM)
                            .from(MEETING)
                            .where(which, wrong.apply(scope))
                            .orderBy(MEETING.NUMBER)
                            .limit(scope.most())
                            .fetch(row -> new ProbedCase(
                                    label(row.value2()), ADDRESS + row.value1(), row.value3(), row.value4())));
        };
    }

    /** Inside the house its microphones and projectors; outside it the place as well. */
    private static Condition uncheckedPlace() {
        var unchecked =
                MEETING.CHECKED_ON.isNull().or(MEETING.PASSED.isFalse()).or(MEETING.CHECKED_ON.gt(MEETING.FIRST_DAY));
        return MEETING.EQUIPMENT.eq("UNCHECKED").or(MEETING.VENUE.eq("OUTSIDE").and(unchecked));
    }

    private static Condition foreign() {
        return exists(selectOne()
                .from(MEETING_ATTENDEE)
                .where(MEETING_ATTENDEE.MEETING.eq(MEETING.ID), MEETING_ATTENDEE.STRUCK_AT.isNull())
                .and(MEETING_ATTENDEE.KIND.eq("FOREIGNER")));
    }

    private static Condition unallowed() {
        return MEETING.APPROVER.isNull();
    }

    /** Not written though its day has passed, or written after it. */
    private static Condition late(ProbeScope scope) {
        return MEETING.MINUTES_ON
                .isNull()
                .or(MEETING.CONCLUSION_ON.isNull())
                .and(MEETING.DUE_ON.lt(scope.today()))
                .or(MEETING.MINUTES_ON.gt(MEETING.DUE_ON))
                .or(MEETING.CONCLUSION_ON.gt(MEETING.DUE_ON));
    }

    private Probe handOuts(Function<ProbeScope, Condition> wrong) {
        return (reader, scope) -> {
            var which = held(reader, scope);
            var given = MEETING_ISSUE.join(MEETING).on(MEETING.ID.eq(MEETING_ISSUE.MEETING));
            return new Probed(
                    sql.fetchCount(sql.selectOne().from(given).where(which)),
                    sql.select(MEETING.ID, MEETING.NUMBER, MEETING.LAST_DAY, MEETING_HAND_OUT.LABEL)
                            .from(given)
                            .join(MEETING_HAND_OUT)
                            .on(
                                    MEETING_HAND_OUT.MEETING.eq(MEETING_ISSUE.MEETING),
                                    MEETING_HAND_OUT.CARRIER.eq(MEETING_ISSUE.CARRIER))
                            .where(which, wrong.apply(scope))
                            .orderBy(MEETING.NUMBER, MEETING_HAND_OUT.NUMBER)
                            .limit(scope.most())
                            .fetch(row -> new ProbedCase(
                                    label(row.value2()) + " · " + HandOut.label(row.value4()),
                                    ADDRESS + row.value1(),
                                    row.value3(),
                                    null)));
        };
    }

    /** What was left at the door is given back the same day. */
    private Probed deposits(Reader reader, ProbeScope scope) {
        var which = held(reader, scope);
        var left = MEETING_DEPOSIT.join(MEETING).on(MEETING.ID.eq(MEETING_DEPOSIT.MEETING));
        return new Probed(
                sql.fetchCount(sql.selectOne().from(left).where(which)),
                sql.select(MEETING.ID, MEETING.NUMBER, MEETING_DEPOSIT.TAKEN_AT, MEETING_DEPOSIT.CODE)
                        .from(left)
                        .where(which, MEETING_DEPOSIT.SETTLED_AT.isNull(), MEETING_DEPOSIT.TAKEN_AT.lt(scope.ago(0)))
                        .orderBy(MEETING.NUMBER, MEETING_DEPOSIT.CODE)
                        .limit(scope.most())
                        .fetch(row -> new ProbedCase(
                                label(row.value2()) + " · " + String.format(Locale.ROOT, "G-%06d", row.value4()),
                                ADDRESS + row.value1(),
                                ProbeScope.day(row.value3()),
                                null)));
    }

    static String label(long number) {
        return String.format(Locale.ROOT, "HN-%04d", number);
    }
}
