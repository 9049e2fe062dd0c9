package vn.somat.safeguards.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Đồng hồ nhảy: by how much the wall clock went ahead of, or fell behind, the time the machine itself counted.
 *
 * @param by positive when it jumped forward
 */
record ClockJump(Duration by) {

    /**
     * What happened to the clock since a look; empty while both agree, or where there is nothing to compare. After a
     * restart of the machine only going back can be told, for nobody counted while it was off.
     */
    static Optional<ClockJump> since(
            @Nullable MachineCheck before, @Nullable Uptime uptime, Instant now, Duration tolerance) {
        if (before == null) {
            return Optional.empty();
        }
        var wall = Duration.between(before.at(), now);
        var counted = counted(before.uptime(), uptime);
        var by = counted == null ? wall : wall.minus(counted);
        boolean told = by.abs().compareTo(tolerance) > 0 && (counted != null || by.isNegative());
        return told ? Optional.of(new ClockJump(by)) : Optional.empty();
    }

    /** How long the machine ran in between; null after a restart. */
    private static @Nullable Duration counted(@Nullable Uptime before, @Nullable Uptime now) {
        return before == null || now == null || !before.boot().equals(now.boot())
                ? null
                : Duration.ofMillis(now.millis() - before.millis());
    }

    boolean forward() {
        return by.isPositive();
    }

    /** {@code +1:00:00} */
    String shown() {
        var size = by.abs();
        return "%s%d:%02d:%02d"
                .formatted(forward() ? "+" : "−", size.toHours(), size.toMinutesPart(), size.toSecondsPart());
    }
}
