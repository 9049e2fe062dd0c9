package vn.somat.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản ủy quyền: the holder of a position charges a deputy with some of its acts, in writing, for a term.
 *
 * @param position code of the giver's position in the packs
 * @param acts codes of the packs' authority matrix
 * @param level code of the highest level
 * @param scope in words, as the paper says
 * @param basisNumber number of the paper, as 15-QĐ/TU
 * @param revokedFrom first day on which it counts no more, because it was revoked; null: it was not
 */
public record Delegation(
        UUID id,
        PersonId giver,
        String position,
        PersonId receiver,
        List<String> acts,
        String level,
        String scope,
        LocalDate from,
        LocalDate to,
        String basisNumber,
        LocalDate basisDay,
        Instant givenAt,
        @Nullable LocalDate revokedFrom,
        @Nullable String revokedReason) {

    public Delegation {
        acts = List.copyOf(acts);
    }

    /** As far as the paper itself says; who holds what is not looked at. */
    DelegationState saysOn(LocalDate day) {
        if (day.isBefore(from)) {
            return DelegationState.NOT_YET;
        }
        if (revokedFrom != null && !day.isBefore(revokedFrom)) {
            return DelegationState.REVOKED;
        }
        return day.isAfter(to) ? DelegationState.EXPIRED : DelegationState.COUNTS;
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Delegation[" + id + "]";
    }
}
