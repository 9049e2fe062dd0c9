package vn.somat.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Phân công: a person is charged with a duty, in a unit or for the whole office, from a day to a day.
 *
 * @param position code of the regulation packs' authority matrix that it comes with; null: none
 * @param to last day; null while it lasts
 * @param revokedAt since when it counts on no day, because it was given by mistake; null for all others
 * @param basis the decision or paper it rests on; may be empty
 */
public record Mandate(
        UUID id,
        PersonId person,
        Duty duty,
        @Nullable UnitId unit,
        @Nullable String position,
        LocalDate from,
        @Nullable LocalDate to,
        String basis,
        @Nullable Instant revokedAt) {

    static Mandate of(
            PersonId person,
            Duty duty,
            @Nullable UnitId unit,
            @Nullable String position,
            LocalDate from,
            @Nullable LocalDate to,
            String basis) {
        return new Mandate(UUID.randomUUID(), person, duty, unit, position, from, to, basis, null);
    }

    public boolean heldOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether somebody who holds this one would hold the same twice on some day. */
    boolean repeats(Mandate other) {
        return revokedAt == null
                && other.revokedAt == null
                && person.equals(other.person)
                && duty == other.duty
                && Objects.equals(unit, other.unit)
                && Objects.equals(position, other.position)
                && (to == null || !to.isBefore(other.from))
                && (other.to == null || !other.to.isBefore(from));
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Mandate[" + id + " " + duty + "]";
    }
}
