package vn.somat.interchange.imports;

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
import vn.somat.registry.OldRow;
import vn.somat.registry.OldSource;

/** Checked lines of the command line that wait to be written: in memory only, one file each, a quarter of an hour. */
@Component
class ImportTray {

    private static final Duration KEPT = Duration.ofMinutes(15);

    /** Lines that were found right. */
    record Kept(OldSource source, UUID account, String form, List<OldRow> rows, Instant at) {

        @Override
        public String toString() {
            return "Kept[" + source.id() + "]";
        }
    }

    private final Map<UUID, Kept> byAccount = new ConcurrentHashMap<>();
    private final Clock clock;

    ImportTray(Clock clock) {
        this.clock = clock;
    }

    UUID keep(Reader reader, String form, String sha256, List<OldRow> rows) {
        forgetOld();
        var source = new OldSource(UUID.randomUUID(), sha256);
        byAccount.put(reader.account(), new Kept(source, reader.account(), form, List.copyOf(rows), clock.instant()));
        return source.id();
    }

    Optional<Kept> take(Reader reader, UUID id) {
        forgetOld();
        var kept = byAccount.get(reader.account());
        return kept != null && kept.source().id().equals(id) && byAccount.remove(reader.account(), kept)
                ? Optional.of(kept)
                : Optional.empty();
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        byAccount.values().removeIf(kept -> kept.at().isBefore(oldest));
    }
}
