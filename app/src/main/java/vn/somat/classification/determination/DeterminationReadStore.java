package vn.somat.classification.determination;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static vn.somatdb.classification.Tables.DETERMINATION;
import static vn.somatdb.classification.Tables.DETERMINATION_ITEM;
import static vn.somatdb.classification.Tables.DETERMINATION_RECIPIENT;
import static vn.somatdb.classification.Tables.DETERMINATION_STEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Determination.State;
import vn.somat.classification.determination.DeterminationStore.SealedRecipient;
import vn.somat.classification.determination.DeterminationStore.Step;
import vn.somat.classification.determination.Proposals.Shelf;
import vn.somat.classification.lists.ItemId;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/** Reads determinations: what is not the reader's is not there. */
@Repository
class DeterminationReadStore {

    /** Where a page ended: the moment of its last line and its id. */
    record Mark(Instant at, UUID id) {}

    private final DSLContext sql;

    DeterminationReadStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param reach the highest rank this reader may decide about today */
    Optional<Kept> find(Reader reader, int reach, DeterminationId id) {
        return sql.selectFrom(DETERMINATION)
                .where(DETERMINATION.ID.eq(id.value()), visible(reader, reach))
                .fetchOptional(KeptRowStore::kept);
    }

    Optional<Kept> behind(DocumentId document) {
        return sql.selectFrom(DETERMINATION)
                .where(DETERMINATION.DOCUMENT.eq(document.value()))
                .fetchOptional(KeptRowStore::kept);
    }

    /** Open proposals on received papers; of what is not this reader's only that it is there. */
    Map<DocumentId, AboutReceived> about(Reader reader, int reach, Collection<DocumentId> subjects) {
        var ids = subjects.stream().map(DocumentId::value).toArray(UUID[]::new);
        var mine = field(visible(reader, reach));
        return sql.select(DETERMINATION.SUBJECT, DETERMINATION.ID, DETERMINATION.STATE, mine)
                .from(DETERMINATION)
                .where(DETERMINATION.SUBJECT.eq(any(ids)), DETERMINATION.KIND.eq("RECEIVED"))
                .and(DETERMINATION.STATE.in("PROPOSED", "RETURNED", "DECIDED"))
                .fetchMap(
                        row -> new DocumentId(row.value1()),
                        row -> new AboutReceived(
                                new DeterminationId(row.value2()),
                                State.valueOf(row.value3()),
                                Boolean.TRUE.equals(row.value4())));
    }

    /** Newest first. */
    List<Kept> page(Reader reader, int reach, Shelf shelf, LocalDate today, @Nullable Mark after, int limit) {
        var which = switch (shelf) {
            case MINE -> mine(reader);
            case TO_DECIDE -> DETERMINATION.STATE.eq("PROPOSED").and(DETERMINATION.RANK.le((short) reach));
            case WAITING -> waits(today);
            case STANDING -> DETERMINATION.KIND.eq("STANDING");
            case ALL -> noCondition();
        };
        return sql.selectFrom(DETERMINATION)
                .where(visible(reader, reach), which)
                .and(
                        after == null
                                ? noCondition()
                                : row(DETERMINATION.PROPOSED_AT, DETERMINATION.ID)
                                        .lessThan(after.at(), after.id()))
                .orderBy(DETERMINATION.PROPOSED_AT.desc(), DETERMINATION.ID.desc())
                .limit(limit)
                .fetch(KeptRowStore::kept);
    }

    /** Decided papers without a number, oldest first, and standing decisions in force. */
    List<Kept> waiting(Reader reader, LocalDate today, int limit) {
        return sql.selectFrom(DETERMINATION)
                .where(visible(reader, 0), waits(today))
                .orderBy(DETERMINATION.PROPOSED_AT, DETERMINATION.ID)
                .limit(limit)
                .fetch(KeptRowStore::kept);
    }

    private static Condition mine(Reader reader) {
        return DETERMINATION.DRAFTER.eq(reader.person().value());
    }

    private static Condition waits(LocalDate today) {
        return DETERMINATION
                .STATE
                .eq("DECIDED")
                .and(DETERMINATION.RANK.gt((short) 0))
                .and(DETERMINATION
                        .KIND
                        .eq("ONE")
                        .or(DETERMINATION.KIND.eq("STANDING").and(DETERMINATION.VALID_TO.ge(today))));
    }

    List<ItemId> items(DeterminationId id) {
        return sql.select(DETERMINATION_ITEM.ITEM)
                .from(DETERMINATION_ITEM)
                .where(DETERMINATION_ITEM.DETERMINATION.eq(id.value()))
                .orderBy(DETERMINATION_ITEM.POSITION)
                .fetch(row -> new ItemId(row.value1()));
    }

    Map<UUID, List<SealedRecipient>> recipients(Collection<DeterminationId> ids) {
        return sql.selectFrom(DETERMINATION_RECIPIENT)
                .where(DETERMINATION_RECIPIENT.DETERMINATION.eq(
                        any(ids.stream().map(DeterminationId::value).toArray(UUID[]::new))))
                .orderBy(DETERMINATION_RECIPIENT.DETERMINATION, DETERMINATION_RECIPIENT.POSITION)
                .fetchGroups(
                        DETERMINATION_RECIPIENT.DETERMINATION,
                        row -> new SealedRecipient(
                                row.get(DETERMINATION_RECIPIENT.POSITION),
                                row.get(DETERMINATION_RECIPIENT.SEALED),
                                row.get(DETERMINATION_RECIPIENT.COPIES)));
    }

    List<Step> steps(DeterminationId id) {
        return sql.selectFrom(DETERMINATION_STEP)
                .where(DETERMINATION_STEP.DETERMINATION.eq(id.value()))
                .orderBy(DETERMINATION_STEP.NUMBER)
                .fetch(row -> new Step(
                        row.getStep(),
                        new PersonId(row.getBy()),
                        row.getAt(),
                        row.getLevel(),
                        row.getContent() == null ? null : new ContentId(row.getContent()),
                        row.getSealedReason(),
                        row.getEntry()));
    }

    /** One's own; all, for who decides, guards or inspects; what is decided, for who numbers it. Never above clearance. */
    private static Condition visible(Reader reader, int reach) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        var ways = new ArrayList<Condition>();
        ways.add(mine(reader));
        if (reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR)) {
            ways.add(trueCondition());
        }
        if (reader.has(Duty.CLERK_OUTGOING)) {
            ways.add(DETERMINATION.STATE.in("DECIDED", "USED"));
        }
        if (reach > 0) {
            ways.add(DETERMINATION.RANK.le((short) reach));
        }
        return DETERMINATION
                .RANK
                .le((short) reader.clearance())
                .and(DETERMINATION.GUARDED.isNull().or(DETERMINATION.GUARDED.le((short) reader.clearance())))
                .and(or(ways));
    }
}
