package vn.somat.classification.lists;

import static vn.somatdb.classification.Tables.LIST_ITEM;
import static vn.somatdb.classification.Tables.LIST_VERSION;
import static vn.somatdb.classification.Tables.SECRET_LIST;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.Refusal;

/** Writes versions of lists. Rows of items are added and ended, never changed and never taken away. */
@Repository
class ListWriteStore {

    private final DSLContext sql;

    ListWriteStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Somebody may enter the same list at the same time: the second is told so. */
    ListId insert(ListHead head) {
        var id = UUID.randomUUID();
        try {
            sql.insertInto(SECRET_LIST)
                    .set(SECRET_LIST.ID, id)
                    .set(SECRET_LIST.CODE, head.code())
                    .set(SECRET_LIST.OPEN, head.open())
                    .set(SECRET_LIST.VERSION, (short) 1)
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw changedMeanwhile();
        }
        return new ListId(id);
    }

    /** Moves a list on to its next version; refuses when it is not at {@code known} any more. */
    int next(ListId list, int known, boolean open) {
        int moved = sql.update(SECRET_LIST)
                .set(SECRET_LIST.VERSION, SECRET_LIST.VERSION.plus(1))
                .set(SECRET_LIST.OPEN, open)
                .where(SECRET_LIST.ID.eq(list.value()), SECRET_LIST.VERSION.eq((short) known))
                .execute();
        if (moved == 0) {
            throw changedMeanwhile();
        }
        return known + 1;
    }

    void version(
            ListId list, int version, ListHead head, String change, @Nullable String reason, String by, Instant at) {
        sql.insertInto(LIST_VERSION)
                .set(LIST_VERSION.LIST, list.value())
                .set(LIST_VERSION.VERSION, (short) version)
                .set(LIST_VERSION.NUMBER, head.number())
                .set(LIST_VERSION.ISSUED, head.issued())
                .set(LIST_VERSION.YEAR, small(head.year()))
                .set(LIST_VERSION.ISSUER, head.issuer())
                .set(LIST_VERSION.TITLE, head.title())
                .set(LIST_VERSION.FIELD, head.field())
                .set(LIST_VERSION.STANDING, head.standing().name())
                .set(LIST_VERSION.FROM_DAY, head.from())
                .set(
                        LIST_VERSION.FROM_STANDING,
                        head.fromStanding() == null ? null : head.fromStanding().name())
                .set(LIST_VERSION.TO_DAY, head.to())
                .set(
                        LIST_VERSION.REPEALED_BY,
                        head.repealedBy() == null ? null : head.repealedBy().value())
                .set(LIST_VERSION.ORIGIN, head.origin().name())
                .set(LIST_VERSION.SHIPPED, small(head.shipped()))
                .set(LIST_VERSION.NOTE, head.note())
                .set(LIST_VERSION.CHANGE, change)
                .set(LIST_VERSION.REASON, reason)
                .set(LIST_VERSION.BY, by)
                .set(LIST_VERSION.AT, at)
                .execute();
    }

    /** @param replaces the row of the same place that this one follows */
    record NewItem(ItemDraft item, int position, @Nullable ItemId replaces) {}

    void items(ListId list, int version, ListHead head, List<NewItem> added) {
        if (added.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(
                LIST_ITEM,
                LIST_ITEM.ID,
                LIST_ITEM.LIST,
                LIST_ITEM.OPEN,
                LIST_ITEM.SINCE,
                LIST_ITEM.POSITION,
                LIST_ITEM.ARTICLE,
                LIST_ITEM.CLAUSE,
                LIST_ITEM.POINT,
                LIST_ITEM.LEVEL,
                LIST_ITEM.TEXT,
                LIST_ITEM.CONDITION,
                LIST_ITEM.STANDING,
                LIST_ITEM.KEYWORDS,
                LIST_ITEM.QUESTIONS,
                LIST_ITEM.WORDS,
                LIST_ITEM.REPLACES);
        for (var one : added) {
            var item = one.item();
            insert = insert.values(
                    UUID.randomUUID(),
                    list.value(),
                    head.open(),
                    (short) version,
                    one.position(),
                    (short) item.article(),
                    small(item.clause()),
                    item.point(),
                    item.level(),
                    item.text(),
                    item.condition(),
                    item.standing().name(),
                    item.keywords().toArray(String[]::new),
                    item.questions().toArray(String[]::new),
                    words(head, item),
                    one.replaces() == null ? null : one.replaces().value());
        }
        insert.execute();
    }

    void end(ItemId item, int version) {
        sql.update(LIST_ITEM)
                .set(LIST_ITEM.UNTIL, (short) version)
                .where(LIST_ITEM.ID.eq(item.value()))
                .execute();
    }

    /** An item that goes on as it is: where it stands and what it is found by follow the list. */
    void keep(ItemId id, ItemDraft item, int position, ListHead head) {
        sql.update(LIST_ITEM)
                .set(LIST_ITEM.POSITION, position)
                .set(LIST_ITEM.WORDS, words(head, item))
                .where(LIST_ITEM.ID.eq(id.value()))
                .execute();
    }

    private static String[] words(ListHead head, ItemDraft item) {
        var texts = new ArrayList<String>();
        texts.add(head.number() == null ? head.title() : head.number());
        if (item.text() != null) {
            texts.add(item.text());
        }
        if (item.condition() != null) {
            texts.add(item.condition());
        }
        item.keywords().forEach(keyword -> texts.add(Keyword.of(keyword).phrase()));
        return Folded.index(texts).toArray(String[]::new);
    }

    private static @Nullable Short small(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }

    private static Refusal changedMeanwhile() {
        return Refusal.conflict("classification.list.changed-meanwhile");
    }
}
