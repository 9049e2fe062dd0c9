package vn.somat.safeguards.meetings;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.organisation.PersonId;

/**
 * Bản của quản lý bản: what meetings ask of custody, which keeps the copies and knows nothing of meetings. Whatever moves is moved
 * in the transaction of the act, which has asked who may; the keeper of the meeting answers for a copy all the while.
 */
public interface HandOutCarriers {

    /** By what stands on its label, when it is there for the reader. */
    Optional<HandOutCarrier> labelled(Reader reader, String label);

    /** Which papers they are copies of, for whoever may see the meeting. */
    Map<UUID, HandOutCarrier> behind(Collection<UUID> carriers);

    /** Out of the keeper's hands; refused where somebody else holds it, it is above a rank, or it is being recalled. */
    EntryId giveOut(PersonId by, PersonId keeper, UUID carrier, int rank, Entry act);

    /**
     * Back into the keeper's hands. What was lost, found and went on since it was given out is where it is: that is written down,
     * and nothing moves.
     *
     * @param given the entry by which it went out
     */
    EntryId takeBack(PersonId by, PersonId keeper, UUID carrier, EntryId given, Entry act);

    /** Mất. */
    EntryId lose(PersonId by, @Nullable PersonId second, PersonId keeper, UUID carrier, String reason, Entry act);
}
