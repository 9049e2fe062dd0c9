package vn.somat.classification.life;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static vn.somatdb.classification.Tables.DECLASSIFICATION_PART;
import static vn.somatdb.classification.Tables.DETERMINATION;
import static vn.somatdb.classification.Tables.LEVEL_CHANGE;
import static vn.somatdb.classification.Tables.LEVEL_NOTICE;
import static vn.somatdb.classification.Tables.LIST_ITEM;
import static vn.somatdb.classification.Tables.LIST_VERSION;
import static vn.somatdb.classification.Tables.SECRET_LIST;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.classification.life.OpenNotices.Shelf;
import vn.somat.classification.lists.ItemId;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;

/** Reads changes and notices; whoever asks has found that the reader sees the paper, or sorts out what the reader does not. */
@Repository
class LifeReadStore {

    private final DSLContext sql;

    LifeReadStore(DSLContext sql) {
        this.sql = sql;
    }

    /** All that happened to the level of a paper, the latest first. */
    List<KeptChange> of(DocumentId document) {
        return sql.selectFrom(LEVEL_CHANGE)
                .where(LEVEL_CHANGE.DOCUMENT.eq(document.value()))
                .orderBy(LEVEL_CHANGE.NUMBER.desc())
                .fetch(LifeRowStore::change);
    }

    Optional<KeptChange> last(DocumentId document) {
        return sql.selectFrom(LEVEL_CHANGE)
                .where(LEVEL_CHANGE.DOCUMENT.eq(document.value()))
                .orderBy(LEVEL_CHANGE.NUMBER.desc())
                .limit(1)
                .fetchOptional(LifeRowStore::change);
    }

    Optional<KeptChange> find(ChangeId id) {
        return sql.selectFrom(LEVEL_CHANGE)
                .where(LEVEL_CHANGE.ID.eq(id.value()))
                .fetchOptional(LifeRowStore::change);
    }

    /** The item that the latest change of level rests on. */
    Optional<ItemId> item(DocumentId document) {
        return sql.select(LEVEL_CHANGE.ITEM)
                .from(LEVEL_CHANGE)
                .where(LEVEL_CHANGE.DOCUMENT.eq(document.value()), LEVEL_CHANGE.ITEM.isNotNull())
                .and(LEVEL_CHANGE.WHOLE)
                .orderBy(LEVEL_CHANGE.NUMBER.desc())
                .limit(1)
                .fetchOptional(found -> new ItemId(found.value1()));
    }

    /** Whether a notice of a change has not gone out yet. */
    boolean unsent(ChangeId change) {
        return sql.fetchExists(LEVEL_NOTICE, LEVEL_NOTICE.CHANGE.eq(change.value()), toSend());
    }

    List<KeptNotice> notices(ChangeId change) {
        return sql.selectFrom(LEVEL_NOTICE)
                .where(LEVEL_NOTICE.CHANGE.eq(change.value()))
                .orderBy(LEVEL_NOTICE.POSITION)
                .fetch(LifeRowStore::notice);
    }

    /** What is left to do, the most pressing first. */
    List<OpenNotice> open(Shelf shelf, @Nullable OpenNotice after, int limit) {
        var due = shelf == Shelf.TO_ANSWER ? LEVEL_NOTICE.SENT_DAY : LEVEL_CHANGE.DAY;
        var which = switch (shelf) {
            case TO_SEND -> toSend();
            case TO_ANSWER -> LEVEL_NOTICE.SENT_DAY.isNotNull().and(LEVEL_NOTICE.ANSWERED_DAY.isNull());
            case TO_MARK ->
                LEVEL_NOTICE
                        .MARKED_DAY
                        .isNull()
                        .and(LEVEL_NOTICE.POSITION.eq((short) 0).or(LEVEL_NOTICE.ANSWERED_DAY.isNotNull()));
        };
        return sql.select()
                .from(LEVEL_NOTICE)
                .join(LEVEL_CHANGE)
                .on(LEVEL_CHANGE.ID.eq(LEVEL_NOTICE.CHANGE))
                .where(which)
                .and(
                        after == null
                                ? noCondition()
                                : row(due, LEVEL_NOTICE.CHANGE, LEVEL_NOTICE.POSITION)
                                        .greaterThan(
                                                shelf == Shelf.TO_ANSWER
                                                        ? after.notice().sent()
                                                        : after.change().day(),
                                                after.change().id().value(),
                                                (short) after.notice().position()))
                .orderBy(due, LEVEL_NOTICE.CHANGE, LEVEL_NOTICE.POSITION)
                .limit(limit)
                .fetch(found -> new OpenNotice(LifeRowStore.notice(found), LifeRowStore.change(found)));
    }

    /** Decisions, standing ones too, on an item that stands in no list any more. */
    List<UUID> offList(LocalDate today, int limit) {
        return sql.select(DETERMINATION.ID)
                .from(DETERMINATION)
                .where(DETERMINATION.STATE.eq("USED").or(DETERMINATION.KIND.eq("STANDING")))
                .and(DETERMINATION.ITEM.isNotNull())
                .and(DETERMINATION.ITEM.notIn(standing(today)))
                .orderBy(DETERMINATION.ID)
                .limit(limit)
                .fetch(DETERMINATION.ID);
    }

    /** Those of these papers whose level was put on an item since that stands. */
    Set<DocumentId> relisted(Collection<DocumentId> documents, LocalDate today) {
        var ids = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        return sql.selectDistinct(LEVEL_CHANGE.DOCUMENT)
                .from(LEVEL_CHANGE)
                .where(LEVEL_CHANGE.DOCUMENT.eq(any(ids)))
                .and(LEVEL_CHANGE.WHOLE)
                .and(LEVEL_CHANGE.ITEM.in(standing(today)))
                .fetchSet(found -> new DocumentId(found.value1()));
    }

    List<SealedPart> file(ChangeId change) {
        return sql.selectFrom(DECLASSIFICATION_PART)
                .where(DECLASSIFICATION_PART.CHANGE.eq(change.value()))
                .orderBy(DECLASSIFICATION_PART.PART, DECLASSIFICATION_PART.NUMBER)
                .fetch(found -> new SealedPart(
                        new FilePart(
                                Piece.valueOf(found.getPart()),
                                found.getNumber(),
                                "",
                                found.getDay(),
                                found.getAttachment(),
                                new PersonId(found.getBy()),
                                found.getAt()),
                        found.getSealed()));
    }

    /** Items a paper of that day may rest on. */
    private static Select<Record1<UUID>> standing(LocalDate day) {
        var item = LIST_ITEM.as("standing");
        var list = SECRET_LIST.as("standing_list");
        var version = LIST_VERSION.as("standing_version");
        return select(item.ID)
                .from(item)
                .join(list)
                .on(list.ID.eq(item.LIST))
                .join(version)
                .on(version.LIST.eq(list.ID).and(version.VERSION.eq(list.VERSION)))
                .where(item.UNTIL.isNull())
                .and(version.TO_DAY.isNull().or(version.TO_DAY.ge(day)));
    }

    private static Condition toSend() {
        return LEVEL_NOTICE
                .POSITION
                .gt((short) 0)
                .and(LEVEL_NOTICE.SENT_DAY.isNull())
                .and(LEVEL_NOTICE.WAIVED_DAY.isNull());
    }
}
