package vn.somat.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Đồng hồ diễn tập: stands in the past while two years of books are written, then runs as every clock does. It never goes
 * back. Safe to share between threads.
 */
final class RehearsalClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant standing;

    RehearsalClock(Clock real) {
        this.real = real;
    }

    /** It is now this moment in the office, unless it is later already. */
    synchronized void moveTo(LocalDateTime moment) {
        var wanted = moment.atZone(real.getZone()).toInstant();
        var now = standing;
        if (now == null || wanted.isAfter(now)) {
            standing = wanted;
        }
    }

    /** The past is written; from now on it is the time outside. */
    synchronized void run() {
        standing = null;
    }

    @Override
    public Instant instant() {
        var now = standing;
        return now == null ? real.instant() : now;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RehearsalClock(real.withZone(zone));
    }
}
