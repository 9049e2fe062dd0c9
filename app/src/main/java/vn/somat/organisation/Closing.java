package vn.somat.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bàn giao toàn bộ: the end of this office, whose registers, copies and duties go to another. From the order on nothing is
 * changed here any more, unless it is taken back.
 *
 * @param toSeals the other office's key for what is sealed to it
 * @param toSigns the other office's key for what it signs
 * @param basis the decision it rests on
 */
public record Closing(
        UUID id,
        State state,
        String toName,
        String toSymbol,
        byte[] toSeals,
        byte[] toSigns,
        String basis,
        LocalDate lastDay,
        Instant orderedAt,
        PersonId orderedBy,
        @Nullable PersonId second,
        @Nullable Instant endedAt) {

    public enum State {
        HANDED_OVER,
        TAKEN_BACK,
        RECEIVED
    }

    @Override
    public String toString() {
        return "Closing[" + id + " " + state + "]";
    }
}
