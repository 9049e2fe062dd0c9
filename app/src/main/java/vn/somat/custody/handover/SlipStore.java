package vn.somat.custody.handover;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.custody.Sequences.HANDOVER_NUMBER;
import static vn.somatdb.custody.Tables.HANDOVER;
import static vn.somatdb.custody.Tables.HANDOVER_LINE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Writes slips. */
@Repository
class SlipStore {

    private final DSLContext sql;

    SlipStore(DSLContext sql) {
        this.sql = sql;
    }

    long nextNumber() {
        return Objects.requireNonNull(sql.nextval(HANDOVER_NUMBER));
    }

    void insert(KeptSlip slip, List<Carrier> carriers, EntryId entry) {
        sql.insertInto(HANDOVER)
                .set(HANDOVER.ID, slip.id().value())
                .set(HANDOVER.NUMBER, slip.number())
                .set(HANDOVER.GIVER, slip.giver().value())
                .set(HANDOVER.RECEIVER, id(slip.receiver()))
                .set(HANDOVER.LEVEL, slip.level())
                .set(HANDOVER.RANK, (short) slip.rank())
                .set(HANDOVER.CONTENT, slip.content().value())
                .set(HANDOVER.ADDRESSEE_ONLY, slip.addresseeOnly())
                .set(HANDOVER.PREPARED_AT, slip.preparedAt())
                .set(HANDOVER.ENTRY, entry.value())
                .execute();
        short position = 0;
        for (var one : carriers) {
            position++;
            try {
                sql.insertInto(HANDOVER_LINE)
                        .set(HANDOVER_LINE.HANDOVER, slip.id().value())
                        .set(HANDOVER_LINE.POSITION, position)
                        .set(HANDOVER_LINE.CARRIER, one.id().value())
                        .set(HANDOVER_LINE.PAGES, one.pages())
                        .execute();
            } catch (DuplicateKeyException there) {
                throw Refusal.conflict("custody.handover.on-slip", one.label());
            }
        }
    }

    void packed(HandoverId id, Slip.Packed packed, PersonId by, EntryId entry) {
        sql.update(HANDOVER)
                .set(HANDOVER.PACKED_AT, packed.at())
                .set(HANDOVER.PACKED_BY, by.value())
                .set(HANDOVER.ENVELOPES, (short) packed.envelopes())
                .set(HANDOVER.LETTER, packed.letter())
                .set(HANDOVER.SEAL, packed.seal())
                .set(HANDOVER.ENTRY, entry.value())
                .where(HANDOVER.ID.eq(id.value()))
                .execute();
    }

    /** @param courier null while the giver answers */
    void left(KeptSlip slip, @Nullable PersonId courier, @Nullable String means, Instant at, int year, EntryId entry) {
        boolean first = slip.bookNumber() == null;
        sql.update(HANDOVER)
                .set(HANDOVER.STATE, SlipState.ON_WAY.name())
                .set(HANDOVER.COURIER, id(courier))
                .set(HANDOVER.TAKEN_AT, courier == null ? null : at)
                .set(HANDOVER.MEANS, means)
                .set(HANDOVER.LEFT_AT, slip.leftAt() == null ? at : slip.leftAt())
                .set(HANDOVER.BOOK_YEAR, first ? Short.valueOf((short) year) : shorter(slip.bookYear()))
                .set(HANDOVER.BOOK_NUMBER, first ? Integer.valueOf(nextLine(year)) : slip.bookNumber())
                .set(HANDOVER.ENTRY, entry.value())
                .where(HANDOVER.ID.eq(slip.id().value()))
                .execute();
    }

    void received(
            KeptSlip slip,
            SlipState state,
            ReceiptKind receipt,
            @Nullable Boolean sealWhole,
            @Nullable String signedKey,
            PersonId by,
            Instant at,
            int year,
            EntryId entry) {
        boolean first = slip.bookNumber() == null;
        sql.update(HANDOVER)
                .set(HANDOVER.STATE, state.name())
                .set(HANDOVER.RECEIPT, receipt.name())
                .set(HANDOVER.SEAL_WHOLE, sealWhole)
                .set(HANDOVER.SIGNED_KEY, signedKey)
                .set(HANDOVER.ENDED_AT, at)
                .set(HANDOVER.ENDED_BY, by.value())
                .set(HANDOVER.BOOK_YEAR, first ? Short.valueOf((short) year) : shorter(slip.bookYear()))
                .set(HANDOVER.BOOK_NUMBER, first ? Integer.valueOf(nextLine(year)) : slip.bookNumber())
                .set(HANDOVER.ENTRY, entry.value())
                .where(HANDOVER.ID.eq(slip.id().value()))
                .execute();
    }

    void withdrawn(HandoverId id, PersonId by, Instant at, EntryId entry) {
        sql.update(HANDOVER)
                .set(HANDOVER.STATE, SlipState.WITHDRAWN.name())
                .set(HANDOVER.ENDED_AT, at)
                .set(HANDOVER.ENDED_BY, by.value())
                .set(HANDOVER.ENTRY, entry.value())
                .where(HANDOVER.ID.eq(id.value()))
                .execute();
    }

    /** @param found null where it was taken back */
    void endLine(HandoverId id, CarrierId carrier, @Nullable Boolean found, @Nullable Integer counted) {
        sql.update(HANDOVER_LINE)
                .set(HANDOVER_LINE.OPEN, false)
                .set(HANDOVER_LINE.FOUND, found)
                .set(HANDOVER_LINE.COUNTED, counted)
                .where(HANDOVER_LINE.HANDOVER.eq(id.value()), HANDOVER_LINE.CARRIER.eq(carrier.value()))
                .execute();
    }

    /** One after the other, without a gap: whoever takes a number waits for who took the one before. */
    private int nextLine(int year) {
        sql.execute("select pg_advisory_xact_lock(8009)");
        return sql.select(coalesce(max(HANDOVER.BOOK_NUMBER), val(0)))
                        .from(HANDOVER)
                        .where(HANDOVER.BOOK_YEAR.eq((short) year))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    private static @Nullable Short shorter(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
