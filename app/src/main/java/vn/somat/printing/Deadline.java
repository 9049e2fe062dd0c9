package vn.somat.printing;

import java.time.Duration;

/** The moment by which a preview must be drawn; asked at every step of untrusted work. */
final class Deadline {

    private final long end;

    Deadline(Duration allowed) {
        this.end = System.nanoTime() + allowed.toNanos();
    }

    void check() {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new PreviewFailed(PreviewFailed.Reason.TOO_SLOW);
        }
    }
}
