package vn.somat.ledger;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.ledger.Tables.CHAINED;
import static vn.somatdb.ledger.Tables.ENTRY;
import static vn.somatdb.ledger.Tables.OPENING;
import static vn.somatdb.ledger.Tables.SUBJECT;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The recorded entries. */
@Repository
class EntryStore {

    private static final String ADD = """
            with added as (
                insert into ledger.entry (id, at, act, actor, refused, leaf)
                values ({0}, {1}, {2}, {3}, {4}, {5}) returning recorded),
            waits as (
                insert into ledger.waiting (recorded) select recorded from added),
            about as (
                insert into ledger.subject (kind, thing, recorded)
                select one.kind, one.thing, added.recorded
                from added, unnest({6}::text[], {7}::text[]) as one (kind, thing))
            insert into ledger.opening (entry, name, salt)
            select {0}, one.name, decode(one.salt, 'base64') from unnest({8}::text[], {9}::text[]) as one (name, salt)""";

    private final DSLContext sql;

    EntryStore(DSLContext sql) {
        this.sql = sql;
    }

    /** All rows of an entry by one statement: what is locked meanwhile is locked for as short as can be. */
    void add(Entry entry, Leaf leaf) {
        var subjects =
                entry.subjects().stream().map(subject -> subject.split(":", 2)).toList();
        var encoder = Base64.getEncoder();
        sql.execute(
                ADD,
                val(leaf.id().value()),
                val(leaf.at(), ENTRY.AT),
                val(entry.act()),
                val(entry.actor()),
                val(entry.refused()),
                val(leaf.bytes()),
                texts(subjects.stream().map(parts -> parts[0])),
                texts(subjects.stream().map(parts -> parts[1])),
                texts(leaf.salts().keySet().stream()),
                texts(leaf.salts().values().stream().map(encoder::encodeToString)));
    }

    private static Field<String[]> texts(Stream<String> texts) {
        return val(texts.toArray(String[]::new), SQLDataType.VARCHAR.array());
    }

    /** The acts on one thing, newest first, at most {@code limit} of them recorded before {@code before}. */
    List<RecordedAct> history(String kind, String thing, @Nullable Long before, int limit) {
        return select().join(SUBJECT)
                .on(SUBJECT.RECORDED.eq(ENTRY.RECORDED))
                .where(SUBJECT.KIND.eq(kind), SUBJECT.THING.eq(thing), earlier(before))
                .orderBy(ENTRY.RECORDED.desc())
                .limit(limit)
                .fetch(EntryStore::act);
    }

    /** The same, of some acts only. */
    List<RecordedAct> history(String kind, String thing, Set<String> acts, @Nullable Long before, int limit) {
        return select().join(SUBJECT)
                .on(SUBJECT.RECORDED.eq(ENTRY.RECORDED))
                .where(SUBJECT.KIND.eq(kind), SUBJECT.THING.eq(thing), ENTRY.ACT.in(acts), earlier(before))
                .orderBy(ENTRY.RECORDED.desc())
                .limit(limit)
                .fetch(EntryStore::act);
    }

    /**
     * The last time an act was done to a thing, found by the act. Both conditions are written so that the database does not
     * begin with the thing, of which it expects few entries; the act needs an index of its own.
     */
    Optional<RecordedAct> last(String act, String kind, String thing) {
        var ofThing = sql.select(inline(true))
                .from(SUBJECT)
                .where(SUBJECT.RECORDED.eq(ENTRY.RECORDED), SUBJECT.KIND.eq(kind), SUBJECT.THING.eq(thing));
        return select().where(ENTRY.ACT.eq(inline(act)), ENTRY.REFUSED.isNull(), condition(field(ofThing)))
                .orderBy(ENTRY.RECORDED.desc())
                .limit(1)
                .fetchOptional(EntryStore::act);
    }

    List<RecordedAct> latest(boolean refusalsOnly, @Nullable Long before, int limit) {
        return select().where(earlier(before))
                .and(refusalsOnly ? ENTRY.REFUSED.isNotNull() : noCondition())
                .orderBy(ENTRY.RECORDED.desc())
                .limit(limit)
                .fetch(EntryStore::act);
    }

    List<RecordedAct> doneIn(List<String> beginnings, long after, int limit) {
        return select().where(ENTRY.RECORDED.gt(after))
                .and(or(beginnings.stream().map(ENTRY.ACT::startsWith).toList()))
                .and(ENTRY.REFUSED.isNull())
                .orderBy(ENTRY.RECORDED)
                .limit(limit)
                .fetch(EntryStore::act);
    }

    Optional<RecordedAct> lastOn(String kind) {
        return select().join(SUBJECT)
                .on(SUBJECT.RECORDED.eq(ENTRY.RECORDED))
                .where(SUBJECT.KIND.eq(kind), ENTRY.REFUSED.isNull())
                .orderBy(ENTRY.RECORDED.desc())
                .limit(1)
                .fetchOptional(EntryStore::act);
    }

    Optional<RecordedAct> at(long index) {
        return select().where(CHAINED.INDEX.eq(index)).fetchOptional(EntryStore::act);
    }

    Optional<RecordedAct> find(EntryId id) {
        return select().where(ENTRY.ID.eq(id.value())).fetchOptional(EntryStore::act);
    }

    /** Destroys one salt. False when it was gone before or never was. */
    boolean destroySalt(EntryId id, String name) {
        return sql.deleteFrom(OPENING)
                        .where(OPENING.ENTRY.eq(id.value()), OPENING.NAME.eq(name))
                        .execute()
                == 1;
    }

    /** The entries about a thing that lost a salt. */
    Set<UUID> destroySalts(String kind, String thing, Set<String> names) {
        var about = DSL.select(ENTRY.ID)
                .from(ENTRY)
                .join(SUBJECT)
                .on(SUBJECT.RECORDED.eq(ENTRY.RECORDED))
                .where(SUBJECT.KIND.eq(kind), SUBJECT.THING.eq(thing));
        return new TreeSet<>(sql.deleteFrom(OPENING)
                .where(OPENING.NAME.in(names), OPENING.ENTRY.in(about))
                .returningResult(OPENING.ENTRY)
                .fetch(row -> row.value1()));
    }

    private SelectOnConditionStep<Record7<Long, UUID, Instant, String, String, byte[], Long>> select() {
        return sql.select(ENTRY.RECORDED, ENTRY.ID, ENTRY.AT, ENTRY.ACT, ENTRY.ACTOR, ENTRY.LEAF, CHAINED.INDEX)
                .from(ENTRY)
                .leftJoin(CHAINED)
                .on(CHAINED.RECORDED.eq(ENTRY.RECORDED));
    }

    private static Condition earlier(@Nullable Long before) {
        return before == null ? noCondition() : ENTRY.RECORDED.lt(before);
    }

    private static RecordedAct act(Record7<Long, UUID, Instant, String, String, byte[], Long> row) {
        return RecordedAct.read(row.value1(), new EntryId(row.value2()), row.value3(), row.value7(), row.value6());
    }
}
