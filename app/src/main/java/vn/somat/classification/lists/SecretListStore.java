package vn.somat.classification.lists;

import static vn.somatdb.classification.Tables.LIST_ITEM;
import static vn.somatdb.classification.Tables.LIST_VERSION;
import static vn.somatdb.classification.Tables.SECRET_LIST;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.classification.lists.SecretList.Origin;
import vn.somat.regulation.Citation.Standing;

/** Reads lists and items. They hold no secret and belong to everybody who is signed in. */
@Repository
class SecretListStore {

    private final DSLContext sql;

    SecretListStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<SecretList> list(ListId id) {
        return heads(SECRET_LIST.ID.eq(id.value())).fetchOptional(SecretListStore::head);
    }

    Optional<SecretList> named(String code) {
        return heads(SECRET_LIST.CODE.eq(code)).fetchOptional(SecretListStore::head);
    }

    /** By field, then by code. */
    List<SecretList> lists() {
        return heads(org.jooq.impl.DSL.noCondition())
                .orderBy(LIST_VERSION.FIELD, SECRET_LIST.CODE)
                .fetch(SecretListStore::head);
    }

    Optional<ListItem> item(ItemId id) {
        return items(LIST_ITEM.ID.eq(id.value())).fetchOptional(SecretListStore::item);
    }

    /** The items of a list as it stands, in its order. */
    List<ListItem> itemsOf(ListId list) {
        return items(LIST_ITEM.LIST.eq(list.value()).and(LIST_ITEM.UNTIL.isNull()))
                .orderBy(LIST_ITEM.POSITION)
                .fetch(SecretListStore::item);
    }

    /** What took the place of an item in a later version of its list. */
    Optional<ListItem> replacing(ItemId id) {
        return items(LIST_ITEM.REPLACES.eq(id.value())).limit(1).fetchOptional(SecretListStore::item);
    }

    private SelectConditionStep<Record> heads(Condition which) {
        return sql.select()
                .from(SECRET_LIST)
                .join(LIST_VERSION)
                .on(LIST_VERSION.LIST.eq(SECRET_LIST.ID), LIST_VERSION.VERSION.eq(SECRET_LIST.VERSION))
                .where(which);
    }

    private SelectConditionStep<Record> items(Condition which) {
        return sql.select()
                .from(LIST_ITEM)
                .join(SECRET_LIST)
                .on(SECRET_LIST.ID.eq(LIST_ITEM.LIST))
                .join(LIST_VERSION)
                .on(LIST_VERSION.LIST.eq(SECRET_LIST.ID), LIST_VERSION.VERSION.eq(SECRET_LIST.VERSION))
                .where(which);
    }

    private static SecretList head(Record row) {
        var repealedBy = row.get(LIST_VERSION.REPEALED_BY);
        return new SecretList(
                new ListId(row.get(SECRET_LIST.ID)),
                row.get(SECRET_LIST.CODE),
                row.get(SECRET_LIST.OPEN),
                row.get(SECRET_LIST.VERSION),
                row.get(LIST_VERSION.NUMBER),
                row.get(LIST_VERSION.ISSUED),
                whole(row.get(LIST_VERSION.YEAR)),
                row.get(LIST_VERSION.ISSUER),
                row.get(LIST_VERSION.TITLE),
                row.get(LIST_VERSION.FIELD),
                Standing.valueOf(row.get(LIST_VERSION.STANDING)),
                row.get(LIST_VERSION.FROM_DAY),
                row.get(LIST_VERSION.FROM_STANDING) == null
                        ? null
                        : Standing.valueOf(row.get(LIST_VERSION.FROM_STANDING)),
                row.get(LIST_VERSION.TO_DAY),
                repealedBy == null ? null : new ListId(repealedBy),
                Origin.valueOf(row.get(LIST_VERSION.ORIGIN)),
                whole(row.get(LIST_VERSION.SHIPPED)),
                row.get(LIST_VERSION.NOTE));
    }

    private static ListItem item(Record row) {
        return new ListItem(
                new ItemId(row.get(LIST_ITEM.ID)),
                head(row),
                row.get(LIST_ITEM.ARTICLE),
                whole(row.get(LIST_ITEM.CLAUSE)),
                row.get(LIST_ITEM.POINT),
                row.get(LIST_ITEM.LEVEL),
                row.get(LIST_ITEM.TEXT),
                row.get(LIST_ITEM.CONDITION),
                Arrays.stream(row.get(LIST_ITEM.KEYWORDS)).map(Keyword::of).toList(),
                List.of(row.get(LIST_ITEM.QUESTIONS)),
                Standing.valueOf(row.get(LIST_ITEM.STANDING)),
                row.get(LIST_ITEM.UNTIL) == null);
    }

    private static @Nullable Integer whole(@Nullable Short number) {
        return number == null ? null : number.intValue();
    }
}
