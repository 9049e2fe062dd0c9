package vn.somat.classification.lists;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.somatdb.classification.Tables.LIST_ITEM;
import static vn.somatdb.classification.Tables.LIST_VERSION;
import static vn.somatdb.classification.Tables.SECRET_LIST;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** Whoever seeds the books waits here for others who do, until the transaction ends. */
    void oneAtATime() {
        sql.execute("select pg_advisory_xact_lock(7000)");
    }

    boolean none() {
        return !sql.fetchExists(SECRET_LIST);
    }

    Optional<SecretList> list(ListId id) {
        return heads(SECRET_LIST.ID.eq(id.value())).fetchOptional(SecretListStore::head);
    }

    Optional<SecretList> named(String code) {
        return heads(SECRET_LIST.CODE.eq(code)).fetchOptional(SecretListStore::head);
    }

    /** By field, then by code. */
    List<SecretList> lists() {
        return heads(noCondition())
                .orderBy(LIST_VERSION.FIELD, SECRET_LIST.CODE)
                .fetch(SecretListStore::head);
    }

    /** The list a file means by a number or a code; the newest of that number. */
    Optional<SecretList> meant(String typed) {
        var text = typed.strip();
        return heads(SECRET_LIST.CODE.eq(text).or(LIST_VERSION.NUMBER.equalIgnoreCase(text)))
                .orderBy(LIST_VERSION.YEAR.desc().nullsLast())
                .limit(1)
                .fetchOptional(SecretListStore::head);
    }

    /** The list with this code, or with this number of this year. */
    Optional<SecretList> same(ListHead list) {
        var byNumber = list.number() == null || list.year() == null
                ? falseCondition()
                : LIST_VERSION
                        .NUMBER
                        .equalIgnoreCase(list.number())
                        .and(LIST_VERSION.YEAR.eq(list.year().shortValue()));
        return heads(SECRET_LIST.CODE.eq(list.code()).or(byNumber)).limit(1).fetchOptional(SecretListStore::head);
    }

    List<SecretList> inField(String field) {
        return heads(LIST_VERSION.FIELD.eq(field)).orderBy(SECRET_LIST.CODE).fetch(SecretListStore::head);
    }

    /** What a list repealed. */
    List<SecretList> repealedBy(ListId list) {
        return heads(LIST_VERSION.REPEALED_BY.eq(list.value()))
                .orderBy(SECRET_LIST.CODE)
                .fetch(SecretListStore::head);
    }

    /** One page of items that stand now, in the order of lists and of their places. */
    List<ListItem> find(Wanted wanted, int limit) {
        var which = LIST_ITEM.UNTIL.isNull();
        var words = Folded.index(List.of(wanted.text())).toArray(String[]::new);
        if (words.length > 0) {
            which = which.and(LIST_ITEM.WORDS.contains(words));
        }
        if (wanted.field() != null) {
            which = which.and(LIST_VERSION.FIELD.eq(wanted.field()));
        }
        if (wanted.level() != null) {
            which = which.and(LIST_ITEM.LEVEL.eq(wanted.level()));
        }
        if (wanted.day() != null) {
            which = which.and(LIST_VERSION.FROM_DAY.le(wanted.day()))
                    .and(LIST_VERSION.TO_DAY.isNull().or(LIST_VERSION.TO_DAY.ge(wanted.day())));
        }
        if (wanted.after() != null) {
            var mark = PageMark.read(wanted.after());
            which = which.and(row(SECRET_LIST.CODE, LIST_ITEM.POSITION).gt(mark.code(), mark.position()));
        }
        return items(which)
                .orderBy(SECRET_LIST.CODE, LIST_ITEM.POSITION)
                .limit(limit)
                .fetch(SecretListStore::item);
    }

    Map<ListId, Integer> sizes() {
        return sql.select(LIST_ITEM.LIST, count())
                .from(LIST_ITEM)
                .where(LIST_ITEM.UNTIL.isNull())
                .groupBy(LIST_ITEM.LIST)
                .fetchMap(row -> new ListId(row.value1()), row -> row.value2());
    }

    /** Where the page that ends with this item ends. */
    String mark(ListItem item) {
        int position = sql.select(LIST_ITEM.POSITION)
                .from(LIST_ITEM)
                .where(LIST_ITEM.ID.eq(item.id().value()))
                .fetchSingle(LIST_ITEM.POSITION);
        return new PageMark(item.list().code(), position).written();
    }

    /** What a list was in each version, newest first. */
    List<ListVersion> versions(ListId list) {
        return sql.selectFrom(LIST_VERSION)
                .where(LIST_VERSION.LIST.eq(list.value()))
                .orderBy(LIST_VERSION.VERSION.desc())
                .fetch(row -> new ListVersion(
                        row.getVersion(),
                        row.getChange(),
                        row.getReason(),
                        row.getBy(),
                        row.getAt(),
                        row.getNumber(),
                        row.getFromDay(),
                        row.getToDay()));
    }

    /** The items a list had in a version, in its order. */
    List<ListItem> itemsOf(ListId list, int version) {
        return items(LIST_ITEM
                        .LIST
                        .eq(list.value())
                        .and(LIST_ITEM.SINCE.le((short) version))
                        .and(LIST_ITEM.UNTIL.isNull().or(LIST_ITEM.UNTIL.gt((short) version))))
                .orderBy(LIST_ITEM.ARTICLE, LIST_ITEM.POSITION)
                .fetch(SecretListStore::item);
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
