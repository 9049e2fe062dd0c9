package vn.somat.custody.carriers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/**
 * A carrier as it is stored, with what the line of the book says of its paper.
 *
 * @param regime of the paper; null where there is none
 */
record CarrierRow(
        CarrierId id,
        long number,
        @Nullable Long formerNumber,
        CarrierKind kind,
        Medium medium,
        @Nullable DocumentId document,
        @Nullable String paper,
        @Nullable LocalDate date,
        boolean cancelled,
        @Nullable Integer copyNumber,
        @Nullable CarrierId parent,
        @Nullable Integer pages,
        @Nullable String regime,
        String level,
        int rank,
        Account account,
        @Nullable Integer recipient,
        @Nullable ContentId content,
        byte @Nullable [] sealedName,
        int moves,
        Instant movedAt,
        Instant madeAt,
        PersonId madeBy) {

    /** Under which name of its content the words of a carrier are sealed. */
    static String field(CarrierId id) {
        return "name:" + id.value();
    }

    /** What access is asked about. */
    Thing thing() {
        return Thing.of("carrier", id.value()).level(level, rank).person(account.holder());
    }

    /** Refuses when somebody moved it after it was looked at. */
    void requireUnmoved(Seen seen) {
        if (moves != seen.moves()) {
            throw Refusal.conflict("custody.carrier.moved", Carrier.label(number));
        }
    }

    void require(Account.State state, String code) {
        if (account.state() != state) {
            throw Refusal.conflict(code, Carrier.label(number));
        }
    }

    @Override
    public String toString() {
        return "CarrierRow[" + number + "]";
    }
}
