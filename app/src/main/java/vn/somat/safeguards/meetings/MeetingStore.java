package vn.somat.safeguards.meetings;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static vn.somatdb.organisation.Tables.PREDECESSOR;
import static vn.somatdb.safeguards.Tables.MEETING;
import static vn.somatdb.safeguards.Tables.MINUTES_KEEPING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.safeguards.meetings.Meeting.Consent;
import vn.somat.safeguards.meetings.Meeting.VenueCheck;
import vn.somat.safeguards.meetings.Meeting.Written;
import vn.somat.vault.ContentId;
import vn.somatdb.safeguards.tables.records.MeetingRecord;

/** Rows of meetings: there for those who watch over secrets, and for who keeps, chairs or entered it, or keeps its minutes, as far as they are cleared. */
@Repository
class MeetingStore {

    /** Who of a unit reads what it keeps, as {@code meeting.read} has it. */
    private static final List<Duty> KEEPING =
            List.of(Duty.DRAFTER, Duty.CLERK_INCOMING, Duty.CLERK_OUTGOING, Duty.ARCHIVIST);

    /** Took place. */
    private static final Condition HELD = MEETING.STATE.in("OPEN", "CLOSED", "FILED");

    private final DSLContext sql;

    MeetingStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(MeetingId id, ContentId content, Plan plan, Instant at, Reader by) {
        var row = sql.newRecord(MEETING);
        fill(row, plan);
        row.setId(id.value());
        row.setContent(content.value());
        row.setEnteredAt(at);
        row.setEnteredBy(by.person().value());
        row.setActs(1);
        sql.insertInto(MEETING).set(row).execute();
    }

    /** What was checked was that room; another one is checked anew. */
    void plan(Meeting before, Plan plan) {
        change(before, row -> {
            fill(row, plan);
            if (before.venue() != plan.venue() || !before.room().equals(plan.room())) {
                row.setCheckedOn(null);
                row.setPassed(null);
                row.setCheckPaper(null);
            }
        });
    }

    void check(Meeting before, VenueCheck check) {
        change(before, row -> {
            row.setCheckedOn(check.on());
            row.setPassed(check.passed());
            row.setCheckPaper(check.paper());
        });
    }

    void consent(Meeting before, Consent consent) {
        change(before, row -> {
            row.setState(MeetingState.CONSENTED.name());
            row.setConsentedAt(consent.at());
            row.setConsentedBy(consent.by().value());
            row.setPosition(consent.position());
            row.setDelegation(consent.delegation());
            row.setApprover(consent.approver());
        });
    }

    void withdraw(Meeting before) {
        change(before, row -> {
            row.setState(MeetingState.PREPARED.name());
            row.setConsentedAt(null);
            row.setConsentedBy(null);
            row.setPosition(null);
            row.setDelegation(null);
            row.setApprover(null);
            row.setDevicesAllowed(null);
        });
    }

    void keeper(Meeting before, PersonId keeper) {
        change(before, row -> row.setKeeper(keeper.value()));
    }

    void devices(Meeting before, boolean allowed) {
        change(before, row -> row.setDevicesAllowed(allowed));
    }

    void become(Meeting before, MeetingState state) {
        change(before, row -> row.setState(state.name()));
    }

    void close(Meeting before, Instant at, Reader by) {
        change(before, row -> {
            row.setState(MeetingState.CLOSED.name());
            row.setClosedAt(at);
            row.setClosedBy(by.person().value());
        });
    }

    void minutes(Meeting before, Written minutes) {
        change(before, row -> {
            row.setMinutesOn(minutes.on());
            row.setMinutesPaper(minutes.paper());
        });
    }

    void conclusion(Meeting before, Written conclusion) {
        change(before, row -> {
            row.setConclusionOn(conclusion.on());
            row.setConclusionPaper(conclusion.paper());
        });
    }

    /** Nothing of the row is new; what was done to the file is counted. */
    void acted(Meeting before) {
        change(before, row -> {});
    }

    Optional<Meeting> find(Reader reader, MeetingId id) {
        return sql.selectFrom(MEETING)
                .where(MEETING.ID.eq(id.value()), seen(reader))
                .fetchOptional(MeetingRowStore::meeting);
    }

    /** Whoever may see it. */
    Optional<Meeting> known(MeetingId id) {
        return sql.selectFrom(MEETING).where(MEETING.ID.eq(id.value())).fetchOptional(MeetingRowStore::meeting);
    }

    /** Held against everybody else who acts on it. */
    Optional<Meeting> lock(Reader reader, MeetingId id) {
        return sql.selectFrom(MEETING)
                .where(MEETING.ID.eq(id.value()), seen(reader))
                .forUpdate()
                .fetchOptional(MeetingRowStore::meeting);
    }

    /** Newest first. */
    List<Meeting> page(Reader reader, Collection<MeetingState> states, @Nullable Long before, int limit) {
        return sql.selectFrom(MEETING)
                .where(in(states), seen(reader))
                .and(before == null ? noCondition() : MEETING.NUMBER.lt(before))
                .orderBy(MEETING.NUMBER.desc())
                .limit(limit)
                .fetch(MeetingRowStore::meeting);
    }

    /** That began between two days and took place, newest first. */
    List<Meeting> held(Reader reader, Days days, @Nullable Long before, int limit) {
        return sql.selectFrom(MEETING)
                .where(tookPlace(days.from(), days.to()), seen(reader))
                .and(before == null ? noCondition() : MEETING.NUMBER.lt(before))
                .orderBy(MEETING.NUMBER.desc())
                .limit(limit)
                .fetch(MeetingRowStore::meeting);
    }

    /** How many there were, of the whole office. */
    long held(LocalDate from, LocalDate to) {
        return sql.fetchCount(MEETING, tookPlace(from, to));
    }

    /** What an office held that is part of ours now, it counted itself. */
    private static Condition tookPlace(LocalDate from, LocalDate to) {
        return HELD.and(MEETING.FIRST_DAY.between(from, to))
                .and(MEETING.PREDECESSOR
                        .isNull()
                        .or(MEETING.FIRST_DAY.gt(select(PREDECESSOR.LAST_DAY)
                                .from(PREDECESSOR)
                                .where(PREDECESSOR.ID.eq(MEETING.PREDECESSOR)))));
    }

    /** Those in some state whose minutes or conclusion are due between two days, soonest first. */
    List<Meeting> due(Reader reader, LocalDate from, LocalDate to, int limit) {
        return sql.selectFrom(MEETING)
                .where(MEETING.DUE_ON.between(from, to), seen(reader))
                .and(in(List.of(MeetingState.CONSENTED, MeetingState.OPEN, MeetingState.CLOSED)))
                .and(MEETING.MINUTES_ON.isNull().or(MEETING.CONCLUSION_ON.isNull()))
                .orderBy(MEETING.DUE_ON, MEETING.NUMBER)
                .limit(limit)
                .fetch(MeetingRowStore::meeting);
    }

    /** Those in some state that begin between two days. */
    List<Meeting> beginning(Reader reader, MeetingState state, LocalDate from, LocalDate to, int limit) {
        return sql.selectFrom(MEETING)
                .where(MEETING.FIRST_DAY.between(from, to), seen(reader))
                .and(in(List.of(state)))
                .orderBy(MEETING.FIRST_DAY, MEETING.NUMBER)
                .limit(limit)
                .fetch(MeetingRowStore::meeting);
    }

    /** How many that are not over somebody keeps the file of. */
    int kept(PersonId keeper) {
        return sql.fetchCount(MEETING, MEETING.KEEPER.eq(keeper.value()), MEETING.STATE.notIn("FILED", "CANCELLED"));
    }

    private void change(Meeting before, Consumer<MeetingRecord> what) {
        var row = sql.newRecord(MEETING);
        what.accept(row);
        row.setActs(before.acts() + 1);
        sql.update(MEETING).set(row).where(MEETING.ID.eq(before.id().value())).execute();
    }

    private static void fill(MeetingRecord row, Plan plan) {
        row.setKind(plan.kind().name());
        row.setLevel(plan.level().code());
        row.setRank((short) plan.level().rank());
        row.setFirstDay(plan.first());
        row.setLastDay(plan.last());
        row.setVenue(plan.venue().name());
        row.setRoom(plan.room());
        row.setEquipment(plan.equipment().name());
        row.setChair(plan.chair().value());
        row.setKeeper(plan.keeper().value());
        row.setDueOn(plan.due());
    }

    private static Condition in(Collection<MeetingState> states) {
        // Written into the query: the indexes are partial, and a plan for any state does not use them.
        return MEETING.STATE.in(
                states.stream().map(state -> inline(state.name())).toList());
    }

    static Condition seen(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        var watches = reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR);
        var me = reader.person().value();
        return MEETING.RANK
                .le((short) reader.clearance())
                .and(
                        watches
                                ? trueCondition()
                                : MEETING.KEEPER
                                        .eq(me)
                                        .or(MEETING.CHAIR.eq(me))
                                        .or(MEETING.ENTERED_BY.eq(me))
                                        .or(keptBy(reader)));
    }

    /** Those whose minutes a unit of the reader keeps apart. */
    private static Condition keptBy(Reader reader) {
        if (KEEPING.stream().noneMatch(reader::has)) {
            return falseCondition();
        }
        var newer = MINUTES_KEEPING.as("newer");
        return MEETING.KIND.in(select(MINUTES_KEEPING.KIND)
                .from(MINUTES_KEEPING)
                .where(MINUTES_KEEPING.UNIT.in(
                        reader.units().stream().map(UnitId::value).toList()))
                .and(MINUTES_KEEPING.NUMBER.eq(
                        select(max(newer.NUMBER)).from(newer).where(newer.KIND.eq(MINUTES_KEEPING.KIND)))));
    }
}
