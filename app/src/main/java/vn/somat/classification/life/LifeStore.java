package vn.somat.classification.life;

import static vn.somatdb.classification.Tables.DECLASSIFICATION_PART;
import static vn.somatdb.classification.Tables.LEVEL_CHANGE;
import static vn.somatdb.classification.Tables.LEVEL_NOTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;

/** Writes changes and what their holders do. A notice is held from {@link #lock} on. */
@Repository
class LifeStore {

    private final DSLContext sql;

    LifeStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(KeptChange change, Level before, Level after, @Nullable UUID judged) {
        var decider = change.decider();
        var council = change.council();
        var ground = change.ground();
        var item = change.item();
        var second = change.second();
        sql.insertInto(LEVEL_CHANGE)
                .set(LEVEL_CHANGE.ID, change.id().value())
                .set(LEVEL_CHANGE.DOCUMENT, change.document().value())
                .set(LEVEL_CHANGE.NUMBER, change.number())
                .set(LEVEL_CHANGE.ACT, change.act().name())
                .set(LEVEL_CHANGE.SOURCE, change.source().name())
                .set(LEVEL_CHANGE.GROUND, ground == null ? null : ground.name())
                .set(LEVEL_CHANGE.WHOLE, change.whole())
                .set(LEVEL_CHANGE.REGIME, change.regime())
                .set(LEVEL_CHANGE.LEVEL_BEFORE, before.code())
                .set(LEVEL_CHANGE.RANK_BEFORE, (short) before.rank())
                .set(LEVEL_CHANGE.LEVEL_AFTER, after.code())
                .set(LEVEL_CHANGE.RANK_AFTER, (short) after.rank())
                .set(LEVEL_CHANGE.UNTIL_BEFORE, change.untilBefore())
                .set(LEVEL_CHANGE.UNTIL_AFTER, change.untilAfter())
                .set(LEVEL_CHANGE.DAY, change.day())
                .set(LEVEL_CHANGE.DECISION, change.decision())
                .set(LEVEL_CHANGE.ITEM, item == null ? null : item.value())
                .set(
                        LEVEL_CHANGE.DECIDER,
                        decider == null ? null : decider.person().value())
                .set(LEVEL_CHANGE.DECIDER_AS, decider == null ? null : decider.as())
                .set(LEVEL_CHANGE.POSITION, decider == null ? null : decider.position())
                .set(LEVEL_CHANGE.DELEGATION, decider == null ? null : decider.delegation())
                .set(LEVEL_CHANGE.SECOND, second == null ? null : second.value())
                .set(LEVEL_CHANGE.ENTERED_BY, change.enteredBy().value())
                .set(LEVEL_CHANGE.AT, change.at())
                .set(LEVEL_CHANGE.JUDGED, judged)
                .set(LEVEL_CHANGE.NOTIFY_BY, change.notifyBy())
                .set(LEVEL_CHANGE.COUNCIL_NUMBER, council == null ? null : council.number())
                .set(LEVEL_CHANGE.COUNCIL_DAY, council == null ? null : council.day())
                .set(
                        LEVEL_CHANGE.COUNCIL_CHAIR,
                        council == null ? null : council.chair().value())
                .set(LEVEL_CHANGE.MINUTES_DAY, council == null ? null : council.minutes())
                .set(LEVEL_CHANGE.CONTENT, change.content().value())
                .set(LEVEL_CHANGE.SEALED_REASON, change.reason())
                .set(LEVEL_CHANGE.SEALED_PART, change.part())
                .set(LEVEL_CHANGE.ENTRY, change.entry())
                .execute();
    }

    void insert(KeptNotice notice) {
        sql.insertInto(LEVEL_NOTICE)
                .set(LEVEL_NOTICE.CHANGE, notice.change().value())
                .set(LEVEL_NOTICE.POSITION, (short) notice.position())
                .set(LEVEL_NOTICE.DOCUMENT, notice.document().value())
                .set(LEVEL_NOTICE.COPIES, notice.copies())
                .set(LEVEL_NOTICE.SEALED_NAME, notice.name())
                .execute();
    }

    Optional<KeptNotice> lock(ChangeId change, int position) {
        return sql.selectFrom(LEVEL_NOTICE)
                .where(LEVEL_NOTICE.CHANGE.eq(change.value()), LEVEL_NOTICE.POSITION.eq((short) position))
                .forUpdate()
                .fetchOptional(LifeRowStore::notice);
    }

    /** All of a change, held. */
    List<KeptNotice> lock(ChangeId change) {
        return sql.selectFrom(LEVEL_NOTICE)
                .where(LEVEL_NOTICE.CHANGE.eq(change.value()))
                .orderBy(LEVEL_NOTICE.POSITION)
                .forUpdate()
                .fetch(LifeRowStore::notice);
    }

    void sent(KeptNotice notice, String number, LocalDate day, byte @Nullable [] late, PersonId by) {
        sql.update(LEVEL_NOTICE)
                .set(LEVEL_NOTICE.NOTICE, number)
                .set(LEVEL_NOTICE.SENT_DAY, day)
                .set(LEVEL_NOTICE.SENT_BY, by.value())
                .set(LEVEL_NOTICE.SEALED_LATE, late)
                .where(LEVEL_NOTICE.CHANGE.eq(notice.change().value()))
                .and(LEVEL_NOTICE.POSITION.eq((short) notice.position()))
                .execute();
    }

    void answered(KeptNotice notice, LocalDate day, PersonId by) {
        sql.update(LEVEL_NOTICE)
                .set(LEVEL_NOTICE.ANSWERED_DAY, day)
                .set(LEVEL_NOTICE.ANSWERED_BY, by.value())
                .where(LEVEL_NOTICE.CHANGE.eq(notice.change().value()))
                .and(LEVEL_NOTICE.POSITION.eq((short) notice.position()))
                .execute();
    }

    void marked(KeptNotice notice, LocalDate day, PersonId by) {
        sql.update(LEVEL_NOTICE)
                .set(LEVEL_NOTICE.MARKED_DAY, day)
                .set(LEVEL_NOTICE.MARKED_BY, by.value())
                .where(LEVEL_NOTICE.CHANGE.eq(notice.change().value()))
                .and(LEVEL_NOTICE.POSITION.eq((short) notice.position()))
                .execute();
    }

    void waived(KeptNotice notice, byte[] why, LocalDate day, PersonId by) {
        sql.update(LEVEL_NOTICE)
                .set(LEVEL_NOTICE.WAIVED_DAY, day)
                .set(LEVEL_NOTICE.WAIVED_BY, by.value())
                .set(LEVEL_NOTICE.SEALED_WAIVED, why)
                .where(LEVEL_NOTICE.CHANGE.eq(notice.change().value()))
                .and(LEVEL_NOTICE.POSITION.eq((short) notice.position()))
                .execute();
    }

    void insert(ChangeId change, FilePart part, byte[] sealed, UUID entry) {
        sql.insertInto(DECLASSIFICATION_PART)
                .set(DECLASSIFICATION_PART.CHANGE, change.value())
                .set(DECLASSIFICATION_PART.PART, part.piece().name())
                .set(DECLASSIFICATION_PART.NUMBER, (short) part.number())
                .set(DECLASSIFICATION_PART.SEALED, sealed)
                .set(DECLASSIFICATION_PART.DAY, part.day())
                .set(DECLASSIFICATION_PART.ATTACHMENT, part.attachment())
                .set(DECLASSIFICATION_PART.BY, part.by().value())
                .set(DECLASSIFICATION_PART.AT, part.at())
                .set(DECLASSIFICATION_PART.ENTRY, entry)
                .execute();
    }
}
