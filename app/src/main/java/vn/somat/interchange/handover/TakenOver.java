package vn.somat.interchange.handover;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Đã tiếp nhận: a hand-over that is being accepted, its rows among ours.
 *
 * @param entry the act, which every row that came names
 * @param receiver who answers for what nobody else was named for
 * @param heirs who answers from now on for what each of them held
 */
public record TakenOver(
        UUID handover,
        UUID entry,
        Instant at,
        PersonId by,
        @Nullable PersonId second,
        PersonId receiver,
        Map<PersonId, PersonId> heirs) {

    public TakenOver {
        heirs = Map.copyOf(heirs);
    }

    /** Who answers for what that person answered for. */
    public PersonId heir(PersonId of) {
        return heirs.getOrDefault(of, receiver);
    }
}
