package vn.somat.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Failed attempts in a row, and when the next one is accepted. The wait doubles from one second up to a quarter of an hour. */
record FailedAttempts(int failures, @Nullable Instant retryAt) {
    static final FailedAttempts NONE = new FailedAttempts(0, null);
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** One more, counted before it is tried: killing the process in the middle does not win a free guess. */
    FailedAttempts oneMore(Instant now) {
        int count = Math.min(failures + 1, 1_000_000);
        Duration wait = Duration.ofSeconds(1L << Math.min(count - 1, 20));
        return new FailedAttempts(count, now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
    }

    void requireDue(Instant now) {
        waitUntil(now).ifPresent(until -> {
            throw WrongPassphrase.tooEarly(until);
        });
    }

    /** Until when no attempt is looked at; empty when the next one is due. */
    Optional<Instant> waitUntil(Instant now) {
        // A clock that was put back must not lock the office out for longer than the longest wait.
        return Optional.ofNullable(retryAt)
                .filter(until ->
                        now.isBefore(until) && until.isBefore(now.plus(LONGEST).plusSeconds(1)));
    }
}
