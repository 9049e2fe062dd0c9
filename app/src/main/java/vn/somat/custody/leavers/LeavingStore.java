package vn.somat.custody.leavers;

import static vn.somatdb.custody.Tables.LEAVING;
import static vn.somatdb.custody.Tables.LEAVING_LINE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.vault.ContentId;

/** Rows of people who leave. */
@Repository
class LeavingStore {

    private final DSLContext sql;

    LeavingStore(DSLContext sql) {
        this.sql = sql;
    }

    void begin(Leaving one, UUID entry) {
        try {
            sql.insertInto(LEAVING)
                    .set(LEAVING.ID, one.id().value())
                    .set(LEAVING.PERSON, one.person().value())
                    .set(LEAVING.CAUSE, one.cause().name())
                    .set(LEAVING.LAST_DAY, one.lastDay())
                    .set(LEAVING.BASIS, one.basis())
                    .set(LEAVING.BEGUN_AT, one.begunAt())
                    .set(LEAVING.BEGUN_BY, one.begunBy().value())
                    .set(LEAVING.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException going) {
            throw Refusal.conflict("custody.leaving.going-on");
        }
    }

    void handed(LeavingId id, Instant at) {
        sql.update(LEAVING)
                .set(LEAVING.HANDED_AT, at)
                .where(LEAVING.ID.eq(id.value()))
                .execute();
    }

    void taken(LeavingId id, Instant at, PersonId by, @Nullable PersonId with, boolean alone) {
        sql.update(LEAVING)
                .set(LEAVING.HANDED_AT, at)
                .set(LEAVING.TAKEN_BY, by.value())
                .set(LEAVING.TAKEN_WITH, with == null ? null : with.value())
                .set(LEAVING.ALONE, alone)
                .where(LEAVING.ID.eq(id.value()))
                .execute();
    }

    void undertaken(LeavingId id, Instant at, UUID entry) {
        sql.update(LEAVING)
                .set(LEAVING.UNDERTAKEN_AT, at)
                .set(LEAVING.UNDERTAKING_ENTRY, entry)
                .where(LEAVING.ID.eq(id.value()))
                .execute();
    }

    void close(LeavingId id, Instant at, Reader by, UUID entry, boolean withdrawn) {
        sql.update(LEAVING)
                .set(LEAVING.CLOSED_AT, at)
                .set(LEAVING.CLOSED_BY, by.person().value())
                .set(LEAVING.CLOSING_ENTRY, entry)
                .set(LEAVING.WITHDRAWN, withdrawn)
                .where(LEAVING.ID.eq(id.value()))
                .execute();
    }

    /** Behind those that are there. */
    void add(LeavingId id, List<KeptLine> lines) {
        int position = sql.fetchCount(LEAVING_LINE, LEAVING_LINE.LEAVING.eq(id.value()));
        for (var line : lines) {
            var carrier = line.carrier();
            var device = line.device();
            var receiver = line.receiver();
            var content = line.content();
            sql.insertInto(LEAVING_LINE)
                    .set(LEAVING_LINE.LEAVING, id.value())
                    .set(LEAVING_LINE.POSITION, ++position)
                    .set(LEAVING_LINE.CARRIER, carrier == null ? null : carrier.value())
                    .set(LEAVING_LINE.DEVICE, device == null ? null : device.value())
                    .set(LEAVING_LINE.RECEIVER, receiver == null ? null : receiver.value())
                    .set(LEAVING_LINE.CONTENT, content == null ? null : content.value())
                    .set(LEAVING_LINE.SEALED_REASON, line.sealedReason())
                    .set(LEAVING_LINE.ENTRY, line.entry())
                    .execute();
        }
    }

    Optional<Leaving> find(LeavingId id) {
        return sql.selectFrom(LEAVING).where(LEAVING.ID.eq(id.value())).fetchOptional(LeavingStore::read);
    }

    /** Kept from everybody else until the act is done. */
    Optional<Leaving> lock(LeavingId id) {
        return sql.selectFrom(LEAVING)
                .where(LEAVING.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(LeavingStore::read);
    }

    Optional<Leaving> openOf(PersonId person) {
        return sql.selectFrom(LEAVING)
                .where(LEAVING.PERSON.eq(person.value()), LEAVING.CLOSED_AT.isNull())
                .fetchOptional(LeavingStore::read);
    }

    /** Newest first. @param before number of the last one of the page before */
    List<Leaving> page(@Nullable Long before, int limit) {
        Condition which = before == null ? DSL.noCondition() : LEAVING.NUMBER.lt(before);
        return sql.selectFrom(LEAVING)
                .where(which)
                .orderBy(LEAVING.NUMBER.desc())
                .limit(limit)
                .fetch(LeavingStore::read);
    }

    int open(int limit) {
        return sql.fetchCount(
                sql.selectOne().from(LEAVING).where(LEAVING.CLOSED_AT.isNull()).limit(limit));
    }

    List<KeptLine> lines(LeavingId id) {
        return sql.selectFrom(LEAVING_LINE)
                .where(LEAVING_LINE.LEAVING.eq(id.value()))
                .orderBy(LEAVING_LINE.POSITION)
                .fetch(row -> new KeptLine(
                        row.getCarrier() == null ? null : new CarrierId(row.getCarrier()),
                        row.getDevice() == null ? null : new DeviceId(row.getDevice()),
                        row.getReceiver() == null ? null : new PersonId(row.getReceiver()),
                        row.getContent() == null ? null : new ContentId(row.getContent()),
                        row.getSealedReason(),
                        row.getEntry()));
    }

    private static Leaving read(Record found) {
        var row = found.into(LEAVING);
        return new Leaving(
                new LeavingId(row.getId()),
                row.getNumber(),
                new PersonId(row.getPerson()),
                Cause.valueOf(row.getCause()),
                row.getLastDay(),
                row.getBasis(),
                row.getBegunAt(),
                new PersonId(row.getBegunBy()),
                row.getHandedAt(),
                row.getTakenBy() == null ? null : new PersonId(row.getTakenBy()),
                row.getTakenWith() == null ? null : new PersonId(row.getTakenWith()),
                row.getUndertakenAt(),
                row.getClosedAt(),
                row.getWithdrawn());
    }
}
