package vn.somat.custody.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.leavers.Cause;
import vn.somat.custody.leavers.Leaving;
import vn.somat.custody.leavers.LeavingLine;
import vn.somat.custody.leavers.Remaining;
import vn.somat.organisation.PersonId;

/**
 * Một lần bàn giao khi thôi việc, as {@code openapi.yaml} describes it.
 *
 * @param left what is still held and owed; null once it has ended, and in a list
 * @param lines what was handed or taken over; empty before, and in a list
 */
record LeavingJson(
        UUID id,
        String label,
        UUID person,
        Cause cause,
        LocalDate lastDay,
        Instant begunAt,
        UUID begunBy,
        @Nullable Instant handedAt,
        @Nullable UUID takenBy,
        @Nullable UUID takenWith,
        @Nullable Instant undertakenAt,
        @Nullable Instant closedAt,
        boolean withdrawn,
        @Nullable LeftJson left,
        List<LeavingLineJson> lines) {

    static LeavingJson of(Leaving one, @Nullable Remaining left, List<LeavingLine> lines) {
        return new LeavingJson(
                one.id().value(),
                one.label(),
                one.person().value(),
                one.cause(),
                one.lastDay(),
                one.begunAt(),
                one.begunBy().value(),
                one.handed(),
                idOf(one.takenBy()),
                idOf(one.takenWith()),
                one.undertaken(),
                one.closed(),
                one.withdrawn(),
                left == null ? null : LeftJson.of(left),
                lines.stream().map(LeavingLineJson::of).toList());
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "LeavingJson[" + label + "]";
    }
}
