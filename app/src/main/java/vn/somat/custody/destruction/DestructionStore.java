package vn.somat.custody.destruction;

import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.DESTRUCTION;
import static vn.somatdb.custody.Tables.DESTRUCTION_ITEM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.custody.destruction.Destruction.Decision;
import vn.somat.custody.destruction.Destruction.State;
import vn.somat.custody.destruction.Destruction.Written;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;

/** Writes destructions. Whoever changes one holds its row from {@link #lock} on; a finished one stays as it is. */
@Repository
class DestructionStore {

    private final DSLContext sql;

    DestructionStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Kept> lock(DestructionId id) {
        return sql.selectFrom(DESTRUCTION)
                .where(DESTRUCTION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(DestructionRowStore::kept);
    }

    /** @return its number */
    long insert(Kept kept, UUID entry) {
        var written = kept.written();
        var row = sql.newRecord(DESTRUCTION);
        row.set(DESTRUCTION.ID, kept.id().value());
        row.set(DESTRUCTION.KIND, kept.kind().name());
        row.set(DESTRUCTION.STATE, kept.state().name());
        row.set(DESTRUCTION.LEVEL, kept.level());
        row.set(DESTRUCTION.RANK, (short) kept.rank());
        row.set(DESTRUCTION.CONTENT, kept.content().value());
        row.set(DESTRUCTION.SEALED_REASON, kept.reason());
        row.set(DESTRUCTION.PROPOSED_BY, kept.proposedBy().value());
        row.set(DESTRUCTION.PROPOSED_AT, kept.proposedAt());
        row.set(DESTRUCTION.ENTRY, entry);
        if (written != null) {
            row.set(DESTRUCTION.WRITTEN_NUMBER, written.number());
            row.set(DESTRUCTION.WRITTEN_DAY, written.day());
        }
        var done = kept.done();
        if (done != null) {
            row.set(DESTRUCTION.METHOD, done.method().name());
            row.set(DESTRUCTION.SEALED_HOW, done.how());
            row.set(DESTRUCTION.SEALED_WHERE, done.where());
            row.set(DESTRUCTION.SEALED_WITNESSES, done.witnesses());
            row.set(DESTRUCTION.DONE_AT, done.at());
            row.set(DESTRUCTION.DONE_BY, done.by().value());
            row.set(DESTRUCTION.DONE_ENTRY, entry);
        }
        return sql.insertInto(DESTRUCTION)
                .set(row)
                .returningResult(DESTRUCTION.NUMBER)
                .fetchSingle()
                .value1();
    }

    /** Refuses what stands on another list that is still open. */
    void insert(List<KeptItem> items) {
        try {
            sql.batchInsert(items.stream()
                            .map(one -> {
                                var row = sql.newRecord(DESTRUCTION_ITEM);
                                row.set(
                                        DESTRUCTION_ITEM.DESTRUCTION,
                                        one.destruction().value());
                                row.set(DESTRUCTION_ITEM.NUMBER, one.number());
                                row.set(DESTRUCTION_ITEM.WHAT, one.what().name());
                                row.set(
                                        DESTRUCTION_ITEM.CARRIER,
                                        one.carrier() == null
                                                ? null
                                                : one.carrier().value());
                                row.set(
                                        DESTRUCTION_ITEM.DOCUMENT,
                                        one.document() == null
                                                ? null
                                                : one.document().value());
                                row.set(DESTRUCTION_ITEM.OPEN, one.open());
                                return row;
                            })
                            .toList())
                    .execute();
        } catch (DuplicateKeyException listed) {
            throw Refusal.conflict("custody.destruction.listed");
        }
    }

    void raise(DestructionId id, String level, int rank) {
        sql.update(DESTRUCTION)
                .set(DESTRUCTION.LEVEL, level)
                .set(DESTRUCTION.RANK, (short) rank)
                .where(DESTRUCTION.ID.eq(id.value()))
                .execute();
    }

    /** Lists on which this paper or a copy of it stands, and which are rated lower. */
    List<Kept> below(DocumentId document, int rank) {
        var named = DSL.select(DESTRUCTION_ITEM.DESTRUCTION)
                .from(DESTRUCTION_ITEM)
                .leftJoin(CARRIER)
                .on(CARRIER.ID.eq(DESTRUCTION_ITEM.CARRIER))
                .where(DESTRUCTION_ITEM.DOCUMENT.eq(document.value()).or(CARRIER.DOCUMENT.eq(document.value())));
        return sql.selectFrom(DESTRUCTION)
                .where(DESTRUCTION.ID.in(named), DESTRUCTION.RANK.lt((short) rank))
                .orderBy(DESTRUCTION.NUMBER)
                .forUpdate()
                .fetch(DestructionRowStore::kept);
    }

    void written(DestructionId id, Written written) {
        sql.update(DESTRUCTION)
                .set(DESTRUCTION.WRITTEN_NUMBER, written.number())
                .set(DESTRUCTION.WRITTEN_DAY, written.day())
                .where(DESTRUCTION.ID.eq(id.value()))
                .execute();
    }

    void drop(KeptItem item, byte[] why) {
        sql.update(DESTRUCTION_ITEM)
                .set(DESTRUCTION_ITEM.OPEN, false)
                .set(DESTRUCTION_ITEM.SEALED_DROPPED, why)
                .where(DESTRUCTION_ITEM.DESTRUCTION.eq(item.destruction().value()))
                .and(DESTRUCTION_ITEM.NUMBER.eq(item.number()))
                .execute();
    }

    void council(DestructionId id, Met met, UUID entry) {
        sql.update(DESTRUCTION)
                .set(DESTRUCTION.COUNCIL_NUMBER, met.number())
                .set(DESTRUCTION.COUNCIL_DAY, met.day())
                .set(DESTRUCTION.COUNCIL_CHAIR, met.chair().value())
                .set(DESTRUCTION.COUNCIL_KEEPER, met.keeper().value())
                .set(DESTRUCTION.SEALED_MEMBERS, met.members())
                .set(DESTRUCTION.MINUTES_NUMBER, met.minutes())
                .set(DESTRUCTION.MINUTES_DAY, met.met())
                .set(DESTRUCTION.SEALED_CONCLUSION, met.conclusion())
                .set(DESTRUCTION.COUNCIL_ENTRY, entry)
                .where(DESTRUCTION.ID.eq(id.value()))
                .execute();
    }

    void decided(DestructionId id, Decision decision, Instant at, UUID entry) {
        sql.update(DESTRUCTION)
                .set(DESTRUCTION.STATE, State.DECIDED.name())
                .set(DESTRUCTION.DECISION_NUMBER, decision.number())
                .set(DESTRUCTION.DECISION_DAY, decision.day())
                .set(DESTRUCTION.DECIDER, decision.by().value())
                .set(DESTRUCTION.DECIDER_AS, decision.as())
                .set(DESTRUCTION.POSITION, decision.position())
                .set(DESTRUCTION.DELEGATION, decision.delegation())
                .set(DESTRUCTION.DECIDED_AT, at)
                .set(DESTRUCTION.DECIDED_BY, decision.enteredBy().value())
                .set(DESTRUCTION.DECISION_ENTRY, entry)
                .where(DESTRUCTION.ID.eq(id.value()))
                .execute();
    }

    /** Refused or taken back: what stood on its list is free for another one. */
    void ended(DestructionId id, State state, byte[] why, Instant at, PersonId by, UUID entry) {
        sql.update(DESTRUCTION)
                .set(DESTRUCTION.STATE, state.name())
                .set(DESTRUCTION.SEALED_REFUSAL, why)
                .set(DESTRUCTION.DECIDED_AT, at)
                .set(DESTRUCTION.DECIDED_BY, by.value())
                .set(DESTRUCTION.DECISION_ENTRY, entry)
                .where(DESTRUCTION.ID.eq(id.value()))
                .execute();
        close(id);
    }

    /** The decision stays as it was, and who made it. */
    void revoked(DestructionId id, byte[] why) {
        sql.update(DESTRUCTION)
                .set(DESTRUCTION.STATE, State.WITHDRAWN.name())
                .set(DESTRUCTION.SEALED_REFUSAL, why)
                .where(DESTRUCTION.ID.eq(id.value()))
                .execute();
        close(id);
    }

    void done(DestructionId id, Done done, UUID entry) {
        sql.update(DESTRUCTION)
                .set(DESTRUCTION.STATE, State.DONE.name())
                .set(DESTRUCTION.RECORD_NUMBER, done.record())
                .set(DESTRUCTION.METHOD, done.method().name())
                .set(DESTRUCTION.SEALED_HOW, done.how())
                .set(DESTRUCTION.SEALED_WHERE, done.where())
                .set(DESTRUCTION.SEALED_WITNESSES, done.witnesses())
                .set(DESTRUCTION.DONE_AT, done.at())
                .set(DESTRUCTION.DONE_BY, done.by().value())
                .set(DESTRUCTION.SECOND, person(done.second()))
                .set(DESTRUCTION.DONE_ENTRY, entry)
                .where(DESTRUCTION.ID.eq(id.value()))
                .execute();
        close(id);
    }

    void seen(DestructionId id, Instant at, PersonId by, UUID entry) {
        sql.update(DESTRUCTION)
                .set(DESTRUCTION.SEEN_AT, at)
                .set(DESTRUCTION.SEEN_BY, by.value())
                .set(DESTRUCTION.SEEN_ENTRY, entry)
                .where(DESTRUCTION.ID.eq(id.value()))
                .execute();
    }

    private void close(DestructionId id) {
        sql.update(DESTRUCTION_ITEM)
                .set(DESTRUCTION_ITEM.OPEN, false)
                .where(DESTRUCTION_ITEM.DESTRUCTION.eq(id.value()))
                .execute();
    }

    private static @Nullable UUID person(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
