package vn.somat.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Đổi độ mật, thời hạn: another level or another last day, decided on elsewhere.
 *
 * @param before what it was when that was decided; a line that says otherwise by now is refused
 * @param level code of the new level, by the pack of the line
 * @param until last day of its protection from now on; null for what is no secret any more
 * @param by whoever did it; {@link PersonId#HOUSE} when a term ran out
 * @param second who confirmed it; null when nobody had to
 * @param entry the ledger entry of the act
 */
public record Relevel(
        Ending before,
        String level,
        @Nullable LocalDate until,
        String reason,
        PersonId by,
        @Nullable PersonId second,
        UUID entry) {

    @Override
    public String toString() {
        return "Relevel[" + before.id().value() + " " + level + "]";
    }
}
