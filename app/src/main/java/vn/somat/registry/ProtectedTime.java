package vn.somat.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Regulations;

/** Thời hạn bảo vệ (R-TRM-01) of a line: as it was decided, else the years its level has, from the day of the paper. */
@Component
class ProtectedTime {

    private final Regulations regulations;

    ProtectedTime(Regulations regulations) {
        this.regulations = regulations;
    }

    /** Last day; null for what is no secret, and for a paper without any day. */
    @Nullable
    LocalDate of(Draft draft) {
        return draft.until() != null && draft.ruling().secret() ? draft.until() : of(draft.ruling(), draft.facts());
    }

    /** What the level gives, by the pack of the paper. */
    @Nullable
    LocalDate of(Ruling ruling, Facts facts) {
        var from = facts.date() == null ? facts.arrivalDate() : facts.date();
        var rules = regulations.of(ruling.regime());
        return from == null
                ? null
                : rules.level(ruling.level())
                        .map(level -> rules.protectedUntil(level, from))
                        .orElse(null);
    }
}
