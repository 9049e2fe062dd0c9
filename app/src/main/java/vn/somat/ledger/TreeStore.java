package vn.somat.ledger;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static vn.somatdb.ledger.Tables.CHAINED;
import static vn.somatdb.ledger.Tables.ENTRY;
import static vn.somatdb.ledger.Tables.NODE;
import static vn.somatdb.ledger.Tables.WAITING;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The chained entries and the nodes of the tree above them. */
@Repository
class TreeStore {

    /** Names the lock that lets one sequencer at a time, of all instances on this database, extend the tree. */
    private static final long SEQUENCER = 0x536f4d6174L;

    private static final int FETCH = 1_000;

    private final DSLContext sql;

    TreeStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A recorded entry that waits for its place.
     *
     * @param before when the entry recorded last before it was made; null for the very first
     * @param notesTime whether it is itself a note that time did not run forward
     */
    record Waiting(long recorded, Instant at, @Nullable Instant before, byte[] leaf, boolean notesTime) {}

    /** The place of a recorded entry in the tree. */
    record Place(long index, long recorded, byte[] leafHash) {}

    /** Between which times some entries were made, and whether one of them says why time did not run forward. */
    record Times(Instant earliest, Instant latest, boolean noted) {}

    void lockSequencer() {
        sql.execute("select pg_advisory_xact_lock({0})", inline(SEQUENCER));
    }

    boolean anyWaiting() {
        return sql.fetchExists(WAITING);
    }

    List<Waiting> waiting(int most) {
        var earlier = ENTRY.as("earlier");
        var before = field(select(earlier.AT)
                .from(earlier)
                .where(earlier.RECORDED.lt(ENTRY.RECORDED))
                .orderBy(earlier.RECORDED.desc())
                .limit(1));
        return sql.select(ENTRY.RECORDED, ENTRY.AT, before, ENTRY.LEAF, field(notesTime()))
                .from(WAITING)
                .join(ENTRY)
                .on(ENTRY.RECORDED.eq(WAITING.RECORDED))
                .orderBy(WAITING.RECORDED)
                .limit(most)
                .fetch(mapping(Waiting::new));
    }

    long size() {
        var last = sql.select(max(CHAINED.INDEX)).from(CHAINED).fetchSingle().value1();
        return last == null ? 0 : last + 1;
    }

    /** The times of the entries from {@code from} to the end of the tree, of which there is at least one. */
    Times times(long from) {
        return sql.select(min(ENTRY.AT), max(ENTRY.AT), boolOr(notesTime()))
                .from(CHAINED)
                .join(ENTRY)
                .on(ENTRY.RECORDED.eq(CHAINED.RECORDED))
                .where(CHAINED.INDEX.ge(from))
                .fetchSingle(mapping(Times::new));
    }

    private static Condition notesTime() {
        return ENTRY.ACT.in(ClockWatch.WENT_BACK, ClockWatch.LATE);
    }

    Frontier frontier(long size) {
        return new Frontier(
                size,
                Frontier.peaksOf(size).stream()
                        .map(peak -> new FrontierNode(peak.level(), peak.index(), hash(peak.level(), peak.index())))
                        .toList());
    }

    /** Puts entries, of which there may be none, into the tree with the subtrees they complete. */
    void chain(List<Place> places, List<FrontierNode> completed) {
        if (places.isEmpty()) {
            return;
        }
        sql.insertInto(CHAINED, CHAINED.INDEX, CHAINED.RECORDED, CHAINED.LEAF_HASH)
                .valuesOfRows(places.stream()
                        .map(place -> row(place.index(), place.recorded(), place.leafHash()))
                        .toList())
                .execute();
        if (!completed.isEmpty()) {
            sql.insertInto(NODE, NODE.LEVEL, NODE.INDEX, NODE.HASH)
                    .valuesOfRows(completed.stream()
                            .map(node -> row((short) node.level(), node.index(), node.hash()))
                            .toList())
                    .execute();
        }
        var done = places.stream().map(Place::recorded).toArray(Long[]::new);
        sql.deleteFrom(WAITING).where(WAITING.RECORDED.eq(any(done))).execute();
    }

    /** The root of the complete subtree of 2^level leaves. */
    byte[] hash(int level, long index) {
        return level == 0
                ? sql.select(CHAINED.LEAF_HASH)
                        .from(CHAINED)
                        .where(CHAINED.INDEX.eq(index))
                        .fetchSingle()
                        .value1()
                : sql.select(NODE.HASH)
                        .from(NODE)
                        .where(NODE.LEVEL.eq((short) level), NODE.INDEX.eq(index))
                        .fetchSingle()
                        .value1();
    }

    OptionalLong indexOf(EntryId id) {
        return sql.select(CHAINED.INDEX)
                .from(CHAINED)
                .join(ENTRY)
                .on(ENTRY.RECORDED.eq(CHAINED.RECORDED))
                .where(ENTRY.ID.eq(id.value()))
                .fetchOptional(CHAINED.INDEX)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The hash of every leaf in the order of the tree; within a transaction as well. */
    void eachHash(long size, Consumer<byte[]> reader) {
        try (var rows = sql.select(CHAINED.LEAF_HASH)
                .from(CHAINED)
                .where(CHAINED.INDEX.lt(size))
                .orderBy(CHAINED.INDEX)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(row -> reader.accept(row.value1()));
        }
    }

    /**
     * Every leaf and its hash in the order of the tree, a thousand rows in memory at a time; within a transaction, for
     * outside of one the driver would fetch them all at once.
     */
    void eachLeaf(long size, BiConsumer<byte[], byte[]> reader) {
        try (var rows = sql.select(ENTRY.LEAF, CHAINED.LEAF_HASH)
                .from(CHAINED)
                .join(ENTRY)
                .on(ENTRY.RECORDED.eq(CHAINED.RECORDED))
                .where(CHAINED.INDEX.lt(size))
                .orderBy(CHAINED.INDEX)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(row -> reader.accept(row.value1(), row.value2()));
        }
    }
}
