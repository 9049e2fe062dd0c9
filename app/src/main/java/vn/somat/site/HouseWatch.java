package vn.somat.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Seals;

/** Tình trạng máy: what an administrator looks at in the morning. */
@Component
class HouseWatch {

    private static final Duration BACKUP_IS_OLD = Duration.ofDays(7);
    private static final Duration SEAL_IS_OLD = Duration.ofMinutes(10);
    private static final Duration CLOCK_IS_NEWS = Duration.ofDays(14);
    private static final long LITTLE_SPACE = 2L << 30;

    private final Seals seals;
    private final Ledger ledger;
    private final Clock clock;
    private final @Nullable Path data;

    HouseWatch(Seals seals, Ledger ledger, Clock clock, @Value("${somat.data:#{null}}") @Nullable Path data) {
        this.seals = seals;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
    }

    HouseState look() {
        var now = clock.instant();
        var sealed = seals.latest();
        var backup = ledger.lastOn("backup").map(RecordedAct::at);
        var free = free();
        return new HouseState(
                sealed.map(Checkpoint::sealedAt).orElse(null),
                // Old is not a seal of last night, but an act that has been waiting for one.
                ledger.at(sealed.map(Checkpoint::size).orElse(0L))
                        .filter(waiting -> waiting.at().isBefore(now.minus(SEAL_IS_OLD)))
                        .isPresent(),
                backup.orElse(null),
                backup.filter(at -> at.isAfter(now.minus(BACKUP_IS_OLD))).isEmpty(),
                free,
                free != null && free < LITTLE_SPACE,
                ledger.clockWentBack()
                        .map(RecordedAct::at)
                        .filter(at -> at.isAfter(now.minus(CLOCK_IS_NEWS)))
                        .orElse(null));
    }

    private @Nullable Long free() {
        try {
            return data == null || !Files.exists(data)
                    ? null
                    : Files.getFileStore(data).getUsableSpace();
        } catch (IOException unknown) {
            return null;
        }
    }
}
