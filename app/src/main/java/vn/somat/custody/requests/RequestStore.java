package vn.somat.custody.requests;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static vn.somatdb.custody.Tables.REQUEST;
import static vn.somatdb.custody.Tables.REQUEST_CARRIER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;
import vn.somatdb.custody.tables.records.RequestRecord;

/** Rows of requests: there for whoever asked, and for those who decide and watch, as far as they are cleared. */
@Repository
class RequestStore {

    private final DSLContext sql;

    RequestStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(RequestRow request, UUID entry) {
        sql.insertInto(REQUEST)
                .set(REQUEST.ID, request.id().value())
                .set(REQUEST.KIND, request.kind().name())
                .set(REQUEST.LEVEL, request.level())
                .set(REQUEST.RANK, (short) request.rank())
                .set(REQUEST.CONTENT, request.content().value())
                .set(REQUEST.ASKED_AT, request.askedAt())
                .set(REQUEST.ASKED_BY, request.askedBy().value())
                .set(REQUEST.LEAVES_ON, request.leavesOn())
                .set(REQUEST.DUE_ON, request.dueOn())
                .set(REQUEST.ENTRY, entry)
                .execute();
    }

    void decided(
            RequestId id,
            RequestState state,
            PersonId by,
            @Nullable String position,
            @Nullable UUID delegation,
            Instant at,
            UUID entry) {
        sql.update(REQUEST)
                .set(REQUEST.STATE, state.name())
                .set(REQUEST.DECIDED_AT, at)
                .set(REQUEST.DECIDED_BY, by.value())
                .set(REQUEST.POSITION, position)
                .set(REQUEST.DELEGATION, delegation)
                .set(REQUEST.ENTRY, entry)
                .where(REQUEST.ID.eq(id.value()))
                .execute();
    }

    /** Goes on to another state; leaving and ending keep their moment. */
    void became(RequestRow request, RequestState state, Instant at, UUID entry) {
        boolean ends = state == RequestState.BACK || state == RequestState.GIVEN;
        boolean leaves = state == RequestState.OUT && request.outAt() == null;
        sql.update(REQUEST)
                .set(REQUEST.STATE, state.name())
                .set(REQUEST.OUT_AT, leaves ? at : request.outAt())
                .set(REQUEST.ENDED_AT, ends ? at : null)
                .set(REQUEST.OUT_ENTRY, leaves ? entry : request.outEntry())
                .set(REQUEST.ENTRY, entry)
                .where(REQUEST.ID.eq(request.id().value()))
                .execute();
    }

    void add(RequestId id, Collection<CarrierId> carriers) {
        carriers.forEach(one -> sql.insertInto(REQUEST_CARRIER)
                .set(REQUEST_CARRIER.REQUEST, id.value())
                .set(REQUEST_CARRIER.CARRIER, one.value())
                .execute());
    }

    Set<CarrierId> carriers(RequestId id) {
        return sql.select(REQUEST_CARRIER.CARRIER)
                .from(REQUEST_CARRIER)
                .where(REQUEST_CARRIER.REQUEST.eq(id.value()))
                .fetchSet(row -> new CarrierId(row.value1()));
    }

    Optional<RequestRow> find(Reader reader, RequestId id) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.ID.eq(id.value()), seen(reader))
                .fetchOptional(RequestStore::row);
    }

    /** Held against everybody else who acts on it. */
    Optional<RequestRow> lock(Reader reader, RequestId id) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.ID.eq(id.value()), seen(reader))
                .forUpdate()
                .fetchOptional(RequestStore::row);
    }

    /** Newest first. */
    List<RequestRow> page(Reader reader, Collection<String> states, @Nullable Long before, int limit) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.STATE.in(states), seen(reader))
                .and(before == null ? noCondition() : REQUEST.NUMBER.lt(before))
                .orderBy(REQUEST.NUMBER.desc())
                .limit(limit)
                .fetch(RequestStore::row);
    }

    /** Longest due first. */
    List<RequestRow> overdue(Reader reader, LocalDate today, int limit) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.STATE.eq("OUT"), REQUEST.DUE_ON.lt(today), seen(reader))
                .orderBy(REQUEST.DUE_ON, REQUEST.NUMBER)
                .limit(limit)
                .fetch(RequestStore::row);
    }

    /** Out, and due back between two days, soonest first. */
    List<DueBack> due(Reader reader, LocalDate from, LocalDate to, int limit) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.STATE.eq("OUT"), REQUEST.DUE_ON.between(from, to), seen(reader))
                .orderBy(REQUEST.DUE_ON, REQUEST.NUMBER)
                .limit(limit)
                .fetch(row -> new DueBack(
                        new RequestId(row.getId()),
                        Request.label(RequestKind.valueOf(row.getKind()), row.getNumber()),
                        Objects.requireNonNull(row.getDueOn())));
    }

    private static Condition seen(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        var clerk = reader.has(Duty.CLERK_INCOMING) || reader.has(Duty.CLERK_OUTGOING);
        var watches = reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR);
        var provided = REQUEST.KIND.in("ORGANISATION", "PERSON", "FOREIGN");
        return REQUEST.RANK
                .le((short) reader.clearance())
                .and(
                        watches
                                ? trueCondition()
                                : REQUEST.ASKED_BY.eq(reader.person().value()).or(clerk ? provided : falseCondition()));
    }

    private static RequestRow row(RequestRecord row) {
        var decided = row.getDecidedBy();
        return new RequestRow(
                new RequestId(row.getId()),
                row.getNumber(),
                RequestKind.valueOf(row.getKind()),
                RequestState.valueOf(row.getState()),
                row.getLevel(),
                row.getRank(),
                new ContentId(row.getContent()),
                row.getLeavesOn(),
                row.getDueOn(),
                row.getAskedAt(),
                new PersonId(row.getAskedBy()),
                row.getDecidedAt(),
                decided == null ? null : new PersonId(decided),
                row.getOutAt(),
                row.getOutEntry(),
                row.getEndedAt());
    }
}
