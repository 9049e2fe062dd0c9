package vn.somat.safeguards.incidents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Vụ lộ, mất vừa phát hiện, as it was typed.
 *
 * @param level of what has no copy in the house; of a copy its own counts
 * @param what lộ, mất cái gì
 * @param how phát hiện thế nào
 * @param measure biện pháp đã làm ngay
 */
public record NewIncident(
        @Nullable IncidentKind kind,
        @Nullable String level,
        @Nullable UUID carrier,
        @Nullable LocalDate happened,
        @Nullable LocalDate found,
        @Nullable String what,
        @Nullable String how,
        @Nullable String measure,
        @Nullable LocalDate handleBy) {

    /** Codes only. */
    @Override
    public String toString() {
        return "NewIncident";
    }
}
