package vn.somat.custody.handover;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.HANDOVER;
import static vn.somatdb.custody.Tables.HANDOVER_FAULT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.ledger.EntryId;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** Rows of faults: there for whom the slip is there; those of parcels for whoever found them, clerks, and whoever watches. */
@Repository
class FaultStore {

    private final DSLContext sql;

    FaultStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(
            UUID id,
            @Nullable HandoverId handover,
            @Nullable CarrierId carrier,
            FaultKind kind,
            String level,
            int rank,
            ContentId content,
            byte[] words,
            byte @Nullable [] sender,
            byte @Nullable [] marks,
            Instant at,
            PersonId by,
            EntryId entry) {
        sql.insertInto(HANDOVER_FAULT)
                .set(HANDOVER_FAULT.ID, id)
                .set(HANDOVER_FAULT.HANDOVER, handover == null ? null : handover.value())
                .set(HANDOVER_FAULT.CARRIER, carrier == null ? null : carrier.value())
                .set(HANDOVER_FAULT.KIND, kind.name())
                .set(HANDOVER_FAULT.LEVEL, level)
                .set(HANDOVER_FAULT.RANK, (short) rank)
                .set(HANDOVER_FAULT.CONTENT, content.value())
                .set(HANDOVER_FAULT.SEALED_WORDS, words)
                .set(HANDOVER_FAULT.SEALED_SENDER, sender)
                .set(HANDOVER_FAULT.SEALED_MARKS, marks)
                .set(HANDOVER_FAULT.FOUND_AT, at)
                .set(HANDOVER_FAULT.FOUND_BY, by.value())
                .set(HANDOVER_FAULT.ENTRY, entry.value())
                .execute();
    }

    Optional<KeptFault> find(Reader reader, UUID id) {
        return rows().where(HANDOVER_FAULT.ID.eq(id), seen(reader)).fetchOptional(FaultStore::kept);
    }

    void lock(UUID id) {
        sql.select(HANDOVER_FAULT.ID)
                .from(HANDOVER_FAULT)
                .where(HANDOVER_FAULT.ID.eq(id))
                .forUpdate()
                .execute();
    }

    List<KeptFault> of(Reader reader, HandoverId handover) {
        return rows().where(HANDOVER_FAULT.HANDOVER.eq(handover.value()), seen(reader))
                .orderBy(HANDOVER_FAULT.NUMBER)
                .fetch(FaultStore::kept);
    }

    /** What nobody has answered first, oldest first; or all, newest first. */
    List<KeptFault> page(Reader reader, boolean all, @Nullable Long after, int limit) {
        var number = HANDOVER_FAULT.NUMBER;
        return rows().where(seen(reader))
                .and(all ? noCondition() : HANDOVER_FAULT.SEEN_AT.isNull())
                .and(after == null ? noCondition() : all ? number.lt(after) : number.gt(after))
                .orderBy(all ? number.desc() : number.asc())
                .limit(limit)
                .fetch(FaultStore::kept);
    }

    int unseen(Reader reader, int most) {
        return page(reader, false, null, most).size();
    }

    void told(UUID id, PersonId by, Instant at) {
        sql.update(HANDOVER_FAULT)
                .set(HANDOVER_FAULT.TOLD_AT, at)
                .set(HANDOVER_FAULT.TOLD_BY, by.value())
                .where(HANDOVER_FAULT.ID.eq(id))
                .execute();
    }

    void answered(UUID id, byte[] answer, PersonId by, Instant at, EntryId entry) {
        sql.update(HANDOVER_FAULT)
                .set(HANDOVER_FAULT.SEEN_AT, at)
                .set(HANDOVER_FAULT.SEEN_BY, by.value())
                .set(HANDOVER_FAULT.SEALED_ANSWER, answer)
                .set(HANDOVER_FAULT.CLOSING_ENTRY, entry.value())
                .where(HANDOVER_FAULT.ID.eq(id))
                .execute();
    }

    private SelectWhereStep<Record> rows() {
        return sql.select(HANDOVER_FAULT.asterisk())
                .select(HANDOVER.NUMBER.as("slip"), HANDOVER.GIVER.as("giver"), CARRIER.NUMBER.as("label"))
                .from(HANDOVER_FAULT)
                .leftJoin(HANDOVER)
                .on(HANDOVER.ID.eq(HANDOVER_FAULT.HANDOVER))
                .leftJoin(CARRIER)
                .on(CARRIER.ID.eq(HANDOVER_FAULT.CARRIER));
    }

    private static Condition seen(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        boolean clerk = reader.has(Duty.CLERK_INCOMING) || reader.has(Duty.CLERK_OUTGOING);
        var parcel = HANDOVER_FAULT
                .HANDOVER
                .isNull()
                .and(
                        clerk || SlipSightStore.watches(reader)
                                ? trueCondition()
                                : HANDOVER_FAULT.FOUND_BY.eq(reader.person().value()));
        return HANDOVER_FAULT
                .RANK
                .le((short) reader.clearance())
                .and(parcel.or(HANDOVER.ID.isNotNull().and(SlipSightStore.seen(reader))));
    }

    private static KeptFault kept(Record found) {
        var row = found.into(HANDOVER_FAULT);
        var giver = found.get("giver", UUID.class);
        return new KeptFault(
                row.getId(),
                row.getNumber(),
                row.getHandover() == null ? null : new HandoverId(row.getHandover()),
                found.get("slip", Long.class),
                giver == null ? null : new PersonId(giver),
                found.get("label", Long.class),
                FaultKind.valueOf(row.getKind()),
                row.getLevel(),
                row.getRank(),
                new ContentId(row.getContent()),
                row.getSealedWords(),
                row.getSealedSender(),
                row.getSealedMarks(),
                row.getFoundAt(),
                new PersonId(row.getFoundBy()),
                row.getToldAt(),
                row.getSeenAt(),
                row.getSeenBy() == null ? null : new PersonId(row.getSeenBy()),
                row.getSealedAnswer());
    }
}
