package vn.somat.safeguards.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;

/**
 * Vụ lộ, mất bí mật nhà nước (R-INC-01), without a word of it.
 *
 * @param seenAt when the head took note of it
 * @param handleBy until when it is to be settled
 * @param acts how often something was written or done
 */
public record Incident(
        IncidentId id,
        long number,
        IncidentKind kind,
        Level level,
        @Nullable UUID carrier,
        @Nullable UUID document,
        @Nullable LocalDate happened,
        LocalDate found,
        Instant openedAt,
        PersonId openedBy,
        @Nullable Instant seenAt,
        @Nullable PersonId seenBy,
        LocalDate handleBy,
        @Nullable Instant closedAt,
        @Nullable PersonId closedBy,
        int acts) {

    public String label() {
        return label(number);
    }

    static String label(long number) {
        return String.format(Locale.ROOT, "SC-%04d", number);
    }

    public boolean open() {
        return closedAt == null;
    }

    public boolean late(LocalDate today) {
        return open() && handleBy.isBefore(today);
    }

    Thing thing() {
        return Thing.of("incident", id.value())
                .level(level.code(), level.rank())
                .person(openedBy);
    }

    Incident acted() {
        return next(seenAt, seenBy, handleBy, null, null);
    }

    Incident seen(Instant at, PersonId by) {
        return next(at, by, handleBy, null, null);
    }

    Incident due(LocalDate day) {
        return next(seenAt, seenBy, day, null, null);
    }

    Incident closed(Instant at, PersonId by) {
        return next(seenAt, seenBy, handleBy, at, by);
    }

    private Incident next(
            @Nullable Instant at,
            @Nullable PersonId by,
            LocalDate due,
            @Nullable Instant closing,
            @Nullable PersonId closer) {
        return new Incident(
                id, number, kind, level, carrier, document, happened, found, openedAt, openedBy, at, by, due, closing,
                closer, acts + 1);
    }
}
