package vn.somat.interchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.registry.OldLine;

/** Checked lines that wait to be written: in memory only, for whoever checked them, one file each, a quarter of an hour. */
@Component
class ImportTray {

    private static final Duration KEPT = Duration.ofMinutes(15);

    /** Lines that were found right. */
    record Kept(UUID id, UUID account, String form, List<OldLine> lines, Instant at) {

        @Override
        public String toString() {
            return "Kept[" + id + "]";
        }
    }

    private final Map<UUID, Kept> byAccount = new ConcurrentHashMap<>();
    private final Clock clock;

    ImportTray(Clock clock) {
        this.clock = clock;
    }

    UUID keep(Reader reader, String form, List<OldLine> lines) {
        forgetOld();
        var id = UUID.randomUUID();
        byAccount.put(reader.account(), new Kept(id, reader.account(), form, List.copyOf(lines), clock.instant()));
        return id;
    }

    Optional<Kept> take(Reader reader, UUID id) {
        forgetOld();
        var kept = byAccount.get(reader.account());
        return kept != null && kept.id().equals(id) && byAccount.remove(reader.account(), kept)
                ? Optional.of(kept)
                : Optional.empty();
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        byAccount.values().removeIf(kept -> kept.at().isBefore(oldest));
    }
}
