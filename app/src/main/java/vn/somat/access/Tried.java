package vn.somat.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Số lần thử sai: failed attempts in a row at one account, from one address, or at one PIN. The wait before the next
 * one doubles from a second up to the longest of its kind.
 *
 * @param failures in a row
 * @param retryAt when the next one is accepted
 */
record Tried(int failures, Instant lastAt, Instant retryAt) {

    /** After a day without another one, attempts are forgotten. */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    static Tried none(Instant now) {
        return new Tried(0, now, now);
    }

    /** One more, counted before it is tried: killing the process in the middle does not win a free guess. */
    Tried oneMore(TriedKind kind, Instant now) {
        int count = Math.min(failures + 1, 1_000_000);
        int slow = count - kind.free();
        var wait = slow <= 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(slow - 1, 20));
        return new Tried(count, now, now.plus(wait.compareTo(kind.longest()) < 0 ? wait : kind.longest()));
    }

    /** Whether it is too early. A clock that was put back must not lock anybody out longer than the longest wait. */
    boolean isTooEarly(TriedKind kind, Instant now) {
        return now.isBefore(retryAt)
                && retryAt.isBefore(now.plus(kind.longest()).plusSeconds(1));
    }

    /** The last one was right: it does not count, those before it still do. */
    Tried oneLess(Instant now) {
        return new Tried(Math.max(0, failures - 1), lastAt, now);
    }

    boolean isForgotten(Instant now) {
        return lastAt.isBefore(now.minus(FORGOTTEN_AFTER)) && !now.isBefore(retryAt);
    }
}
