package vn.somat.interchange.handover;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Lệnh tiếp nhận: what the head says when accepting.
 *
 * @param fingerprint of the sender, typed from the paper record
 * @param receiver who answers for what nobody else is named for
 * @param heirs for each who held anything, who answers from now on
 */
public record Accepting(String fingerprint, @Nullable PersonId receiver, Map<PersonId, PersonId> heirs) {

    public Accepting {
        heirs = Map.copyOf(heirs);
    }
}
