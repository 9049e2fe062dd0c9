package vn.somat.regulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Checked files that wait to be loaded: in memory, one for whoever checked it, a quarter of an hour. */
@Component
class PackTray {

    private static final Duration KEPT = Duration.ofMinutes(15);

    private record Kept(UUID id, SignedFile file, Instant at) {}

    private final Map<String, Kept> byPerson = new ConcurrentHashMap<>();
    private final Clock clock;

    PackTray(Clock clock) {
        this.clock = clock;
    }

    UUID keep(String actor, SignedFile file) {
        var id = UUID.randomUUID();
        byPerson.put(actor, new Kept(id, file, clock.instant()));
        return id;
    }

    Optional<SignedFile> look(String actor, UUID id) {
        var oldest = clock.instant().minus(KEPT);
        byPerson.values().removeIf(kept -> kept.at().isBefore(oldest));
        return Optional.ofNullable(byPerson.get(actor))
                .filter(kept -> kept.id().equals(id))
                .map(Kept::file);
    }

    void done(String actor) {
        byPerson.remove(actor);
    }
}
