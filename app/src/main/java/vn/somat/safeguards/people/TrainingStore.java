package vn.somat.safeguards.people;

import static vn.somatdb.organisation.Tables.PREDECESSOR;
import static vn.somatdb.safeguards.Tables.TRAINING;
import static vn.somatdb.safeguards.Tables.TRAINING_ATTENDANCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Days;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Rows of trainings and of who was there. */
@Repository
class TrainingStore {

    private static final Field<Integer> RECORDED =
            DSL.field(DSL.selectCount().from(TRAINING_ATTENDANCE).where(TRAINING_ATTENDANCE.TRAINING.eq(TRAINING.ID)));
    private static final Field<Integer> PRESENT = DSL.field(DSL.selectCount()
            .from(TRAINING_ATTENDANCE)
            .where(TRAINING_ATTENDANCE.TRAINING.eq(TRAINING.ID))
            .and(TRAINING_ATTENDANCE.PRESENT));

    private final DSLContext sql;

    TrainingStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Training training, Instant at, PersonId by) {
        sql.insertInto(TRAINING)
                .set(TRAINING.ID, training.id())
                .set(TRAINING.DAY, training.day())
                .set(TRAINING.ORGANISER, training.organiser())
                .set(TRAINING.TOPIC, training.topic())
                .set(TRAINING.PLACE, training.place())
                .set(TRAINING.UNTIL_DAY, training.until())
                .set(TRAINING.ENTERED_AT, at)
                .set(TRAINING.ENTERED_BY, by.value())
                .execute();
    }

    void cancel(UUID id, String why) {
        sql.update(TRAINING)
                .set(TRAINING.CANCELLED, why)
                .where(TRAINING.ID.eq(id))
                .execute();
    }

    /** Nobody is written down twice. */
    void attended(UUID training, Attendance one, Instant at, PersonId by, UUID entry) {
        int added = sql.insertInto(TRAINING_ATTENDANCE)
                .set(TRAINING_ATTENDANCE.TRAINING, training)
                .set(TRAINING_ATTENDANCE.PERSON, one.person().value())
                .set(TRAINING_ATTENDANCE.PRESENT, one.present())
                .set(TRAINING_ATTENDANCE.CERTIFICATE, one.certificate())
                .set(TRAINING_ATTENDANCE.UNTIL_DAY, one.until())
                .set(TRAINING_ATTENDANCE.AT, at)
                .set(TRAINING_ATTENDANCE.BY, by.value())
                .set(TRAINING_ATTENDANCE.ENTRY, entry)
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            throw Refusal.conflict("people.changed-since");
        }
    }

    /** Kept as it is until the act is done. */
    Training lock(UUID id) {
        sql.select(TRAINING.ID)
                .from(TRAINING)
                .where(TRAINING.ID.eq(id))
                .forUpdate()
                .execute();
        return find(id).orElseThrow(Refusal::notThere);
    }

    Optional<Training> find(UUID id) {
        return some(TRAINING.ID.eq(id), 1).stream().findFirst();
    }

    /** The latest first. @param before the last of the page before */
    List<Training> page(@Nullable Training before, int limit) {
        return some(
                before == null
                        ? DSL.noCondition()
                        : DSL.row(TRAINING.DAY, TRAINING.NUMBER).lt(before.day(), before.number()),
                limit);
    }

    /** Those of these days with who was there, the latest first. */
    List<Training> held(Days days, @Nullable Training before, int limit) {
        return some(
                held(days.from(), days.to())
                        .and(
                                before == null
                                        ? DSL.noCondition()
                                        : DSL.row(TRAINING.DAY, TRAINING.NUMBER).lt(before.day(), before.number())),
                limit);
    }

    long held(Days days) {
        return sql.fetchCount(TRAINING, held(days.from(), days.to()));
    }

    /** How many times somebody was at one. */
    long present(Days days) {
        return sql.fetchCount(sql.selectOne()
                .from(TRAINING_ATTENDANCE)
                .join(TRAINING)
                .on(TRAINING.ID.eq(TRAINING_ATTENDANCE.TRAINING))
                .where(held(days.from(), days.to()), TRAINING_ATTENDANCE.PRESENT.isTrue()));
    }

    /** What was held by an office that is part of ours now, it counted itself. */
    private static Condition held(LocalDate from, LocalDate to) {
        return TRAINING.DAY
                .between(from, to)
                .and(TRAINING.CANCELLED.isNull())
                .and(TRAINING.PREDECESSOR
                        .isNull()
                        .or(TRAINING.DAY.gt(DSL.select(PREDECESSOR.LAST_DAY)
                                .from(PREDECESSOR)
                                .where(PREDECESSOR.ID.eq(TRAINING.PREDECESSOR)))))
                .and(DSL.exists(DSL.selectOne()
                        .from(TRAINING_ATTENDANCE)
                        .where(TRAINING_ATTENDANCE.TRAINING.eq(TRAINING.ID), TRAINING_ATTENDANCE.PRESENT.isTrue())));
    }

    /** Those of these days that were not cancelled. */
    List<Training> between(LocalDate from, LocalDate to, int limit) {
        return some(TRAINING.DAY.between(from, to).and(TRAINING.CANCELLED.isNull()), limit);
    }

    List<Attendance> attendance(UUID training) {
        return sql.selectFrom(TRAINING_ATTENDANCE)
                .where(TRAINING_ATTENDANCE.TRAINING.eq(training))
                .fetch(row -> new Attendance(
                        new PersonId(row.getPerson()), row.getPresent(), row.getCertificate(), row.getUntilDay()));
    }

    /** Last day on which what somebody learned counts. */
    @Nullable
    LocalDate until(PersonId person) {
        return sql.select(DSL.max(TRAINING_ATTENDANCE.UNTIL_DAY))
                .from(TRAINING_ATTENDANCE)
                .where(TRAINING_ATTENDANCE.PERSON.eq(person.value()))
                .and(TRAINING_ATTENDANCE.PRESENT)
                .fetchOne(0, LocalDate.class);
    }

    /** Day of the training that counts longest. */
    @Nullable
    LocalDate lastDay(PersonId person) {
        return sql.select(TRAINING.DAY)
                .from(TRAINING_ATTENDANCE)
                .join(TRAINING)
                .on(TRAINING.ID.eq(TRAINING_ATTENDANCE.TRAINING))
                .where(TRAINING_ATTENDANCE.PERSON.eq(person.value()))
                .and(TRAINING_ATTENDANCE.PRESENT)
                .orderBy(TRAINING_ATTENDANCE.UNTIL_DAY.desc(), TRAINING.DAY.desc())
                .limit(1)
                .fetchOne(TRAINING.DAY);
    }

    Map<UUID, LocalDate> allUntil() {
        return sql.select(TRAINING_ATTENDANCE.PERSON, DSL.max(TRAINING_ATTENDANCE.UNTIL_DAY))
                .from(TRAINING_ATTENDANCE)
                .where(TRAINING_ATTENDANCE.PRESENT)
                .groupBy(TRAINING_ATTENDANCE.PERSON)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private List<Training> some(Condition which, int limit) {
        return sql.select(
                        TRAINING.ID,
                        TRAINING.NUMBER,
                        TRAINING.DAY,
                        TRAINING.ORGANISER,
                        TRAINING.TOPIC,
                        TRAINING.PLACE,
                        TRAINING.UNTIL_DAY,
                        TRAINING.CANCELLED,
                        RECORDED,
                        PRESENT)
                .from(TRAINING)
                .where(which)
                .orderBy(TRAINING.DAY.desc(), TRAINING.NUMBER.desc())
                .limit(limit)
                .fetch(row -> new Training(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }
}
