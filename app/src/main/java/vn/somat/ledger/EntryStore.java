package vn.somat.ledger;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.somatdb.ledger.Tables.CHAINED;
import static vn.somatdb.ledger.Tables.ENTRY;
import static vn.somatdb.ledger.Tables.OPENING;
import static vn.somatdb.ledger.Tables.SUBJECT;
import static vn.somatdb.ledger.Tables.WAITING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The recorded entries. */
@Repository
class EntryStore {

    private final DSLContext sql;

    EntryStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Entry entry, Leaf leaf) {
        var recorded = sql.insertInto(ENTRY)
                .set(ENTRY.ID, leaf.id().value())
                .set(ENTRY.AT, leaf.at())
                .set(ENTRY.ACT, entry.act())
                .set(ENTRY.ACTOR, entry.actor())
                .set(ENTRY.REFUSED, entry.refused())
                .set(ENTRY.LEAF, leaf.bytes())
                .returningResult(ENTRY.RECORDED)
                .fetchSingle()
                .value1();
        sql.insertInto(WAITING).set(WAITING.RECORDED, recorded).execute();
        addSubjects(recorded, entry.subjects());
        addOpenings(leaf);
    }

    private void addSubjects(long recorded, SortedSet<String> subjects) {
        if (!subjects.isEmpty()) {
            sql.insertInto(SUBJECT, SUBJECT.KIND, SUBJECT.THING, SUBJECT.RECORDED)
                    .valuesOfRows(subjects.stream()
                            .map(subject -> subject.split(":", 2))
                            .map(parts -> row(parts[0], parts[1], recorded))
                            .toList())
                    .execute();
        }
    }

    private void addOpenings(Leaf leaf) {
        if (!leaf.salts().isEmpty()) {
            sql.insertInto(OPENING, OPENING.ENTRY, OPENING.NAME, OPENING.SALT)
                    .valuesOfRows(leaf.salts().entrySet().stream()
                            .map(salt -> row(leaf.id().value(), salt.getKey(), salt.getValue()))
                            .toList())
                    .execute();
        }
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

    List<RecordedAct> latest(boolean refusalsOnly, @Nullable Long before, int limit) {
        return select().where(earlier(before))
                .and(refusalsOnly ? ENTRY.REFUSED.isNotNull() : noCondition())
                .orderBy(ENTRY.RECORDED.desc())
                .limit(limit)
                .fetch(EntryStore::act);
    }

    List<RecordedAct> doneIn(String room, long after, int limit) {
        return select().where(ENTRY.RECORDED.gt(after))
                .and(ENTRY.ACT.startsWith(room + "."))
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
