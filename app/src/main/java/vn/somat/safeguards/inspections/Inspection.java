package vn.somat.safeguards.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.organisation.UnitId;
import vn.somat.vault.ContentId;

/**
 * Cuộc kiểm tra.
 *
 * @param unit of ours; null: the whole office, or another body
 * @param own whether our own registers answer
 * @param from first day of what is looked at in the registers
 * @param pack whose checklist it follows
 * @param level of what is said in it
 * @param content under which that is sealed
 * @param acts how often something was done to it
 */
public record Inspection(
        InspectionId id,
        long number,
        @Nullable PlanId plan,
        Kind kind,
        String body,
        @Nullable UnitId unit,
        boolean own,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate from,
        @Nullable String lead,
        @Nullable String members,
        String pack,
        String level,
        int rank,
        ContentId content,
        State state,
        @Nullable Instant begunAt,
        @Nullable Instant concludedAt,
        int acts) {

    public String label() {
        return label(number);
    }

    static String label(long number) {
        return String.format(Locale.ROOT, "KT-%04d", number);
    }

    public boolean going() {
        return state == State.GOING;
    }

    /** Whether its day has passed and nobody began. */
    public boolean late(LocalDate today) {
        return state == State.PLANNED && lastDay.isBefore(today);
    }

    Inspection going(Instant at) {
        return next(State.GOING, firstDay, lastDay, at, null);
    }

    Inspection concluded(Instant at) {
        return next(State.CONCLUDED, firstDay, lastDay, begunAt, at);
    }

    Inspection in(State now) {
        return next(now, firstDay, lastDay, begunAt, concludedAt);
    }

    Inspection moved(LocalDate first, LocalDate last) {
        return next(state, first, last, begunAt, concludedAt);
    }

    private Inspection next(
            State now, LocalDate first, LocalDate last, @Nullable Instant begun, @Nullable Instant concluded) {
        return new Inspection(
                id, number, plan, kind, body, unit, own, first, last, from, lead, members, pack, level, rank, content,
                now, begun, concluded, acts + 1);
    }

    Thing thing() {
        return Thing.of("inspection", id.value()).level(level, rank);
    }

    /** Loại kiểm tra. */
    public enum Kind {
        /** Tự kiểm tra. */
        SELF,
        /** Kiểm tra cơ quan cấp dưới. */
        BELOW,
        /** Được cấp trên, công an kiểm tra. */
        ABOVE
    }

    /** Trạng thái cuộc kiểm tra. */
    public enum State {
        PLANNED,
        GOING,
        /** Đã kết luận; what was recommended is still to be done. */
        CONCLUDED,
        CLOSED,
        CANCELLED
    }
}
