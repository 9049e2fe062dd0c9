package vn.somat.organisation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Cơ quan đã bàn giao: whether this office has ended, and to whom it handed over. Whoever hands over records it. */
@Service
public class Closings {

    private final ClosingStore store;

    Closings(ClosingStore store) {
        this.store = store;
    }

    /** Whether nothing is changed here any more. */
    public boolean closed() {
        return store.closed();
    }

    /** The one that counts, otherwise the last that was taken back. */
    public Optional<Closing> latest() {
        return store.latest();
    }

    /** In the transaction of the order. Waits for whoever is at work on what is handed over; afterwards nobody can. */
    public void close(Closing closing, UUID entry) {
        store.add(closing, entry);
    }

    /**
     * In the transaction of what ends it.
     *
     * @param state {@code TAKEN_BACK} or {@code RECEIVED}
     */
    public void end(UUID id, Closing.State state, Instant at, PersonId by, UUID entry) {
        store.end(id, state, at, by, entry);
    }
}
