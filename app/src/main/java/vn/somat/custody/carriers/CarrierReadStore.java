package vn.somat.custody.carriers;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.places.PlaceId;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.VisibilityStore;
import vn.somat.regulation.Direction;

/** Reads carriers: there for whoever may see their paper, or answers for them, or for the place they stand in. */
@Repository
class CarrierReadStore {

    /** What the book says of a paper. */
    record PaperRow(
            String number,
            @Nullable LocalDate date,
            String regime,
            String level,
            Direction direction,
            boolean cancelled) {}

    private final DSLContext sql;

    CarrierReadStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<CarrierRow> find(Reader reader, CarrierId id) {
        return CarrierRowStore.select(sql)
                .where(CARRIER.ID.eq(id.value()), CarrierSightStore.seen(reader))
                .fetchOptional(CarrierRowStore::row);
    }

    List<CarrierRow> all(Reader reader, Collection<CarrierId> ids) {
        return CarrierRowStore.select(sql)
                .where(
                        CARRIER.ID.eq(any(ids.stream().map(CarrierId::value).toArray(UUID[]::new))),
                        CarrierSightStore.seen(reader))
                .orderBy(CARRIER.NUMBER)
                .fetch(CarrierRowStore::row);
    }

    Optional<CarrierRow> numbered(Reader reader, long number) {
        return CarrierRowStore.select(sql)
                .where(CARRIER.NUMBER.eq(number), CarrierSightStore.seen(reader))
                .fetchOptional(CarrierRowStore::row);
    }

    List<CarrierRow> heldBy(Reader reader, PersonId holder, @Nullable Long after, int limit) {
        return page(reader, CARRIER.HOLDER.eq(holder.value()), after, limit);
    }

    List<CarrierRow> standingIn(Reader reader, PlaceId place, @Nullable Long after, int limit) {
        return page(reader, CARRIER.PLACE.eq(place.value()), after, limit);
    }

    List<CarrierRow> of(Reader reader, Collection<DocumentId> documents, @Nullable Long after, int limit) {
        var values = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        return page(reader, CARRIER.DOCUMENT.eq(any(values)), after, limit);
    }

    /** Whoever asks has been asked about what they are for. */
    List<CarrierRow> behind(Collection<CarrierId> ids) {
        return CarrierRowStore.select(sql)
                .where(CARRIER.ID.eq(any(ids.stream().map(CarrierId::value).toArray(UUID[]::new))))
                .fetch(CarrierRowStore::row);
    }

    List<CarrierRow> madeOn(Reader reader, UUID order, int limit) {
        return page(reader, CARRIER.COPY_ORDER.eq(order), null, limit);
    }

    List<CarrierRow> madeFrom(Reader reader, CarrierId parent, int limit) {
        return page(reader, CARRIER.PARENT.eq(parent.value()), null, limit);
    }

    /** The line of the book behind carriers, when the reader may see it. */
    Optional<PaperRow> paper(Reader reader, DocumentId id) {
        return sql.select(
                        DOCUMENT.NUMBER,
                        DOCUMENT.DATE,
                        DOCUMENT.REGIME,
                        DOCUMENT.LEVEL,
                        DOCUMENT.DIRECTION,
                        DOCUMENT.STATE)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()), VisibilityStore.lines(reader))
                .fetchOptional(row -> new PaperRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Direction.valueOf(row.value5()),
                        "CANCELLED".equals(row.value6())));
    }

    boolean madeOnOrder(CarrierId carrier) {
        return sql.fetchExists(CARRIER, CARRIER.ID.eq(carrier.value()), CARRIER.COPY_ORDER.isNotNull());
    }

    boolean hasCopies(CarrierId parent) {
        return sql.fetchExists(CARRIER, CARRIER.PARENT.eq(parent.value()));
    }

    private List<CarrierRow> page(Reader reader, Condition which, @Nullable Long after, int limit) {
        return CarrierRowStore.select(sql)
                .where(which, CarrierSightStore.seen(reader))
                .and(after == null ? noCondition() : CARRIER.NUMBER.gt(after))
                .orderBy(CARRIER.NUMBER)
                .limit(limit)
                .fetch(CarrierRowStore::row);
    }
}
