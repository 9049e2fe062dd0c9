package vn.somat.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;

/**
 * Biểu mẫu không phải của phiên này: refused, and written down. Whoever sends many fills no ledger with them: of one account or
 * machine one entry in a while, with how many there were since the last, and of all of them so many an hour.
 */
@Service
public class ForgedForms {

    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 60;

    private final Ledger ledger;
    private final Clock clock;
    private final Map<String, Told> told = new HashMap<>();
    private Instant hour = Instant.MIN;
    private int thisHour;

    ForgedForms(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Told(Instant at, int since) {}

    /** @param reader whose visit it came with; null: nobody's */
    public void refused(@Nullable Reader reader, String address) {
        int count = due(reader == null ? address : reader.account().toString());
        if (count == 0) {
            return;
        }
        var entry = Entry.of("access.form.forged").with("address", address).with("count", count);
        if (reader != null) {
            entry = entry.by(reader.actor()).on("account", reader.account());
        }
        var unused = ledger.recordAlone(entry.refused("access.form.expired"));
    }

    /** How many are to be told of now; 0: later. */
    private synchronized int due(String whose) {
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
        told.put(whose, new Told(now, 0));
        return 1 + (last == null ? 0 : last.since());
    }
}
