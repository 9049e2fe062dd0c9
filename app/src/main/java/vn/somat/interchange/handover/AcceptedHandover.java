package vn.somat.interchange.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/**
 * Biên bản tiếp nhận: a hand-over that was accepted.
 *
 * @param evidence the predecessor's ledger, as its export
 * @param receipt the file that goes back
 */
public record AcceptedHandover(
        UUID handover,
        Instant at,
        PersonId by,
        @Nullable PersonId second,
        PersonId receiver,
        String sha256,
        long ledgerSize,
        String ledgerRoot,
        Figures figures,
        ContentId evidence,
        String receipt,
        UUID entry) {

    @Override
    public String toString() {
        return "AcceptedHandover[" + handover + "]";
    }
}
