package vn.somat.classification.lists;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;

/** Checked lists that wait to be taken in: in memory, one for whoever checked it, a quarter of an hour. */
@Component
class ListTray {

    private static final Duration KEPT = Duration.ofMinutes(15);

    /** @param known the version that stood when it was checked; 0 for a new list */
    record Kept(UUID id, ListDraft draft, int known, Instant at) {

        @Override
        public String toString() {
            return "Kept[" + id + "]";
        }
    }

    private final Map<UUID, Kept> byAccount = new ConcurrentHashMap<>();
    private final Clock clock;

    ListTray(Clock clock) {
        this.clock = clock;
    }

    UUID keep(Reader reader, ListDraft draft, int known) {
        var id = UUID.randomUUID();
        byAccount.put(reader.account(), new Kept(id, draft, known, clock.instant()));
        return id;
    }

    /** Stays until {@link #done}, so that a wrong PIN does not cost the check. */
    Optional<Kept> look(Reader reader, UUID id) {
        var oldest = clock.instant().minus(KEPT);
        byAccount.values().removeIf(kept -> kept.at().isBefore(oldest));
        return Optional.ofNullable(byAccount.get(reader.account()))
                .filter(kept -> kept.id().equals(id));
    }

    void done(Reader reader) {
        byAccount.remove(reader.account());
    }
}
