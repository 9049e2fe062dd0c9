package vn.somat.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Of what somebody can do as often as they like: of one account or machine one entry in a while, with how many there were since the
 * last, and of all of them so many an hour. Whoever sends many fills no ledger with them. Thread-safe.
 */
final class Sparingly {

    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 60;
    private static final int MOST_KNOWN = 20_000;

    private final Clock clock;
    private final Map<String, Told> told = new HashMap<>();
    private Instant hour = Instant.MIN;
    private int thisHour;

    Sparingly(Clock clock) {
        this.clock = clock;
    }

    private record Told(Instant at, int since) {}

    /** How many are to be told of now; 0: later. */
    synchronized int due(String whose) {
        var now = clock.instant();
        told.values().removeIf(one -> one.at().plus(HOUR).isBefore(now));
        if (!hour.plus(HOUR).isAfter(now)) {
            hour = now;
            thisHour = 0;
        }
        var last = told.get(whose);
        if (thisHour >= MOST_AN_HOUR || last != null && last.at().plus(QUIET).isAfter(now)) {
            if (last != null) {
                told.put(whose, new Told(last.at(), last.since() + 1));
            }
            return 0;
        }
        thisHour++;
        if (told.size() < MOST_KNOWN) {
            told.put(whose, new Told(now, 0));
        }
        return 1 + (last == null ? 0 : last.since());
    }
}
