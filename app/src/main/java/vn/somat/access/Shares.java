package vn.somat.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Phần của mỗi người: how much of what costs one account may ask for, by pages and tokens together, so that nobody makes the others
 * wait or takes the house away page by page unseen. In memory, for each instance by itself. Registering has no share.
 */
@Component
public class Shares {

    /** What there are shares of. */
    public enum Share {
        SEARCH,
        PRINT,
        CALL;

        /** As the ledger calls it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AccessSettings settings;
    private final Clock clock;
    /** As many as there are accounts. */
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    Shares(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Key(UUID account, Share share) {}

    /** Takes one. @return how long until there is another; zero when one was there */
    public Duration take(UUID account, Share share) {
        int most = most(share);
        if (most == 0) {
            return Duration.ZERO;
        }
        var now = clock.instant();
        return buckets.computeIfAbsent(new Key(account, share), key -> new Bucket(most, now))
                .take(now);
    }

    /** So many a minute; 0: as many as one likes. */
    private int most(Share share) {
        return switch (share) {
            case SEARCH -> settings.searchesAMinute();
            case PRINT -> settings.printsAMinute();
            case CALL -> settings.callsAMinute();
        };
    }

    /** Holds as many as a minute gives, and is filled evenly. */
    private static final class Bucket {

        private final double most;
        private double left;
        private Instant at;

        Bucket(int most, Instant now) {
            this.most = most;
            this.left = most;
            this.at = now;
        }

        synchronized Duration take(Instant now) {
            long passed = Math.max(0, Duration.between(at, now).toMillis());
            left = Math.min(most, left + passed * most / MINUTE.toMillis());
            at = now;
            if (left < 1) {
                return Duration.ofMillis((long) Math.ceil((1 - left) * MINUTE.toMillis() / most));
            }
            left--;
            return Duration.ZERO;
        }
    }
}
