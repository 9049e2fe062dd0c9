package vn.somat.safeguards.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Người làm công tác bảo vệ bí mật nhà nước (R-PER-03).
 *
 * @param basis number and day of the paper that charges them
 * @param conditions those of the pack of today, each with what is known of it
 */
public record Officer(
        UUID id,
        PersonId person,
        OfficerKind kind,
        String basis,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String ended,
        List<Condition> conditions) {

    public Officer {
        conditions = List.copyOf(conditions);
    }

    /**
     * Tiêu chuẩn.
     *
     * @param code of the fact of the pack
     * @param met null: nothing is known
     * @param evidence what somebody looked at; null where the program knows it of itself
     */
    public record Condition(
            String code,
            String label,
            @Nullable Boolean met,
            @Nullable String evidence,
            boolean known) {

        public boolean good() {
            return Boolean.TRUE.equals(met);
        }
    }

    public boolean complete() {
        return conditions.stream().allMatch(Condition::good);
    }

    Officer with(List<Condition> known) {
        return new Officer(id, person, kind, basis, from, to, ended, known);
    }
}
