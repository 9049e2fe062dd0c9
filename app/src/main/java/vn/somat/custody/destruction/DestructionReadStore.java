package vn.somat.custody.destruction;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static vn.somatdb.custody.Tables.DESTRUCTION;
import static vn.somatdb.custody.Tables.DESTRUCTION_ITEM;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;

/**
 * Reads destructions: there for whoever proposed one, sat in its council or carried it out, for who leads, guards and
 * inspects, and, once decided, for those who carry out; never above the reader's clearance.
 */
@Repository
class DestructionReadStore {

    private static final Set<Duty> WATCH = Set.of(Duty.HEAD, Duty.DEPUTY, Duty.SECURITY_OFFICER, Duty.INSPECTOR);
    private static final Set<Duty> CARRY_OUT =
            Set.of(Duty.ARCHIVIST, Duty.CLERK_INCOMING, Duty.CLERK_OUTGOING, Duty.COPY_CLERK);

    private final DSLContext sql;

    DestructionReadStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Kept> find(Reader reader, DestructionId id) {
        return sql.selectFrom(DESTRUCTION)
                .where(DESTRUCTION.ID.eq(id.value()), seen(reader))
                .fetchOptional(DestructionRowStore::kept);
    }

    /** Newest first. @param before the number before which the page begins */
    List<Kept> newest(Reader reader, @Nullable Long before, int limit) {
        return sql.selectFrom(DESTRUCTION)
                .where(seen(reader))
                .and(before == null ? noCondition() : DESTRUCTION.NUMBER.lt(before))
                .orderBy(DESTRUCTION.NUMBER.desc())
                .limit(limit)
                .fetch(DestructionRowStore::kept);
    }

    int waiting(Reader reader, Destruction.State state, int most) {
        return sql.fetchCount(sql.selectOne()
                .from(DESTRUCTION)
                .where(seen(reader))
                .and(DESTRUCTION.STATE.eq(state.name()))
                .limit(most));
    }

    List<KeptItem> items(DestructionId id) {
        return sql.selectFrom(DESTRUCTION_ITEM)
                .where(DESTRUCTION_ITEM.DESTRUCTION.eq(id.value()))
                .orderBy(DESTRUCTION_ITEM.NUMBER)
                .fetch(DestructionRowStore::item);
    }

    /** Of a list whose readers are known. */
    Map<DocumentId, PaperRow> papers(Collection<DocumentId> ids) {
        return sql.select(DOCUMENT.ID, DOCUMENT.NUMBER, DOCUMENT.DATE, DOCUMENT.REGIME, DOCUMENT.LEVEL, DOCUMENT.RANK)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(any(ids.stream().map(DocumentId::value).toArray(UUID[]::new))))
                .fetchMap(
                        row -> new DocumentId(row.value1()),
                        row -> new PaperRow(
                                new DocumentId(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }

    private static Condition seen(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        var me = reader.person().value();
        var own = DESTRUCTION
                .PROPOSED_BY
                .eq(me)
                .or(DESTRUCTION.COUNCIL_CHAIR.eq(me))
                .or(DESTRUCTION.COUNCIL_KEEPER.eq(me))
                .or(DESTRUCTION.DONE_BY.eq(me))
                .or(DESTRUCTION.SECOND.eq(me));
        return DESTRUCTION
                .RANK
                .le((short) reader.clearance())
                .and(own.or(has(reader, WATCH) ? trueCondition() : falseCondition())
                        .or(has(reader, CARRY_OUT) ? DESTRUCTION.STATE.in("DECIDED", "DONE") : falseCondition()));
    }

    private static boolean has(Reader reader, Set<Duty> duties) {
        return duties.stream().anyMatch(reader::has);
    }
}
