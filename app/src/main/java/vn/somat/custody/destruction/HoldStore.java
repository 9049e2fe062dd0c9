package vn.somat.custody.destruction;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.HOLD;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.FollowsPaper;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.VisibilityStore;
import vn.somat.vault.ContentId;

/** Rows of holds; a hold is lifted once and never changed. */
@Repository
class HoldStore implements FollowsPaper {

    static final String REASON = "reason";
    static final String LIFTED = "lifted";

    private static final Field<Short> RANK =
            coalesce(DOCUMENT.RANK, CARRIER.RANK).as("rank_now");
    private static final Field<String> LEVEL =
            coalesce(DOCUMENT.LEVEL, CARRIER.LEVEL).as("level_now");

    private final DSLContext sql;

    HoldStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(KeptHold hold, UUID entry) {
        sql.insertInto(HOLD)
                .set(HOLD.ID, hold.id().value())
                .set(
                        HOLD.CARRIER,
                        hold.carrier() == null ? null : hold.carrier().value())
                .set(
                        HOLD.DOCUMENT,
                        hold.document() == null ? null : hold.document().value())
                .set(HOLD.UNTIL, hold.until())
                .set(HOLD.CONTENT, hold.content().value())
                .set(HOLD.SEALED_REASON, hold.reason())
                .set(HOLD.SET_AT, hold.at())
                .set(HOLD.SET_BY, hold.by().value())
                .set(HOLD.ENTRY, entry)
                .execute();
    }

    Optional<HeldHold> lock(HoldId id) {
        return sql.selectFrom(HOLD)
                .where(HOLD.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(row -> new HeldHold(new ContentId(row.getContent()), row.getLiftedAt() != null));
    }

    void lift(HoldId id, byte[] why, Instant at, PersonId by, @Nullable PersonId second, UUID entry) {
        sql.update(HOLD)
                .set(HOLD.LIFTED_AT, at)
                .set(HOLD.LIFTED_BY, by.value())
                .set(HOLD.SECOND, second == null ? null : second.value())
                .set(HOLD.SEALED_LIFTED, why)
                .set(HOLD.LIFTING_ENTRY, entry)
                .where(HOLD.ID.eq(id.value()))
                .execute();
    }

    @Override
    public void moved(DocumentId from, DocumentId to) {
        sql.update(HOLD)
                .set(HOLD.DOCUMENT, to.value())
                .where(HOLD.DOCUMENT.eq(from.value()), HOLD.LIFTED_AT.isNull())
                .execute();
    }

    boolean gone(CarrierId carrier) {
        return sql.fetchExists(CARRIER, CARRIER.ID.eq(carrier.value()), CARRIER.STATE.in("DESTROYED", "VOID"));
    }

    Optional<HoldRow> find(Reader reader, HoldId id) {
        return rows().where(HOLD.ID.eq(id.value()), seen(reader)).fetchOptional(HoldStore::row);
    }

    List<HoldRow> open(Reader reader, @Nullable HoldId after, int limit) {
        var last = sql.select(HOLD.SET_AT, HOLD.ID)
                .from(HOLD)
                .where(HOLD.ID.eq(after == null ? new UUID(0, 0) : after.value()))
                .fetchOptional();
        return rows().where(HOLD.LIFTED_AT.isNull(), seen(reader))
                .and(
                        last.isEmpty()
                                ? noCondition()
                                : DSL.row(HOLD.SET_AT, HOLD.ID)
                                        .gt(last.get().value1(), last.get().value2()))
                .orderBy(HOLD.SET_AT, HOLD.ID)
                .limit(limit)
                .fetch(HoldStore::row);
    }

    /** Those that hold any of these on a day. */
    List<Holding> holding(Collection<CarrierId> carriers, Collection<DocumentId> documents, LocalDate day) {
        var things = carriers.stream().map(CarrierId::value).toArray(UUID[]::new);
        var papers = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        return holding(HOLD.CARRIER.eq(any(things)).or(HOLD.DOCUMENT.eq(any(papers))), day);
    }

    /** Those that hold a paper or one of its copies. */
    List<Holding> holding(DocumentId document, LocalDate day) {
        var copies = DSL.select(CARRIER.ID).from(CARRIER).where(CARRIER.DOCUMENT.eq(document.value()));
        return holding(HOLD.DOCUMENT.eq(document.value()).or(HOLD.CARRIER.in(copies)), day);
    }

    private List<Holding> holding(Condition which, LocalDate day) {
        return rows().where(which)
                .and(HOLD.LIFTED_AT.isNull())
                .and(HOLD.UNTIL.isNull().or(HOLD.UNTIL.ge(day)))
                .orderBy(HOLD.UNTIL.desc().nullsFirst())
                .fetch(row -> new Holding(name(row), row.get(HOLD.UNTIL)));
    }

    private SelectOnConditionStep<Record> rows() {
        return sql.select(HOLD.fields())
                .select(CARRIER.NUMBER, DOCUMENT.NUMBER, LEVEL, RANK)
                .from(HOLD)
                .leftJoin(CARRIER)
                .on(CARRIER.ID.eq(HOLD.CARRIER))
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.ID.eq(coalesce(HOLD.DOCUMENT, CARRIER.DOCUMENT)));
    }

    /** What is not the reader's to see is not named here either. */
    private static Condition seen(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        return DOCUMENT.ID
                .isNotNull()
                .and(VisibilityStore.lines(reader))
                .or(DOCUMENT.ID.isNull().and(CARRIER.RANK.le((short) reader.clearance())));
    }

    private static HoldRow row(Record row) {
        var carrier = row.get(HOLD.CARRIER);
        var document = row.get(HOLD.DOCUMENT);
        return new HoldRow(
                new KeptHold(
                        new HoldId(row.get(HOLD.ID)),
                        carrier == null ? null : new CarrierId(carrier),
                        document == null ? null : new DocumentId(document),
                        row.get(HOLD.UNTIL),
                        new ContentId(row.get(HOLD.CONTENT)),
                        row.get(HOLD.SEALED_REASON),
                        row.get(HOLD.SET_AT),
                        new PersonId(row.get(HOLD.SET_BY))),
                name(row),
                row.get(LEVEL),
                row.get(RANK));
    }

    private static String name(Record row) {
        return row.get(HOLD.CARRIER) == null
                ? row.get(DOCUMENT.NUMBER)
                : String.format(Locale.ROOT, "B-%06d", row.get(CARRIER.NUMBER));
    }
}
