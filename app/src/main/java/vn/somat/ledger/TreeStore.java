package vn.somat.ledger;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static vn.somatdb.ledger.Tables.CHAINED;
import static vn.somatdb.ledger.Tables.ENTRY;
import static vn.somatdb.ledger.Tables.NODE;
import static vn.somatdb.ledger.Tables.WAITING;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.Frontier.Node;

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

    /** A recorded entry that waits for its place. */
    record Waiting(long recorded, Instant at, byte[] leaf) {}

    void lockSequencer() {
        sql.execute("select pg_advisory_xact_lock({0})", inline(SEQUENCER));
    }

    boolean anyWaiting() {
        return sql.fetchExists(WAITING);
    }

    List<Waiting> waiting(int most) {
        return sql.select(ENTRY.RECORDED, ENTRY.AT, ENTRY.LEAF)
                .from(WAITING)
                .join(ENTRY)
                .on(ENTRY.RECORDED.eq(WAITING.RECORDED))
                .orderBy(WAITING.RECORDED)
                .limit(most)
                .fetch(row -> new Waiting(row.value1(), row.value2(), row.value3()));
    }

    long size() {
        var last = sql.select(max(CHAINED.INDEX)).from(CHAINED).fetchSingle().value1();
        return last == null ? 0 : last + 1;
    }

    @Nullable
    Instant timeOfLast() {
        return sql.select(ENTRY.AT)
                .from(CHAINED)
                .join(ENTRY)
                .on(ENTRY.RECORDED.eq(CHAINED.RECORDED))
                .orderBy(CHAINED.INDEX.desc())
                .limit(1)
                .fetchOne(ENTRY.AT);
    }

    Frontier frontier(long size) {
        return new Frontier(
                size,
                Frontier.peaksOf(size).stream()
                        .map(peak -> new Node(peak.level(), peak.index(), hash(peak.level(), peak.index())))
                        .toList());
    }

    void chain(long index, Waiting entry, byte[] leafHash, List<Node> completed) {
        sql.insertInto(CHAINED)
                .set(CHAINED.INDEX, index)
                .set(CHAINED.RECORDED, entry.recorded())
                .set(CHAINED.LEAF_HASH, leafHash)
                .execute();
        for (var node : completed) {
            sql.insertInto(NODE)
                    .set(NODE.LEVEL, (short) node.level())
                    .set(NODE.INDEX, node.index())
                    .set(NODE.HASH, node.hash())
                    .execute();
        }
        sql.deleteFrom(WAITING).where(WAITING.RECORDED.eq(entry.recorded())).execute();
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

    /** Every leaf and its hash in the order of the tree, a thousand rows in memory at a time. */
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
