package vn.somat.printing;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where untrusted files are opened: on a thread of its own, for a limited time, few at once. */
final class Workbench {

    /** Work that may fail in any way a parser can fail. */
    interface Work<T> {
        T in(Deadline deadline) throws IOException;
    }

    static final int PLACES = 2;

    private final Semaphore places = new Semaphore(PLACES);

    <T> T within(Duration allowed, Work<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            if (!places.tryAcquire(allowed.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PreviewFailed(PreviewFailed.Reason.TOO_SLOW);
            }
        } catch (InterruptedException e) {
            throw stopped();
        }
        Thread thread = Thread.ofPlatform().daemon().name("preview").start(() -> run(allowed, work, result));
        try {
            return result.get(allowed.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt(); // it keeps its place until it has really stopped
            throw new PreviewFailed(PreviewFailed.Reason.TOO_SLOW);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PreviewFailed failed
                    ? failed
                    : new PreviewFailed(PreviewFailed.Reason.BROKEN);
        } catch (InterruptedException e) {
            thread.interrupt();
            throw stopped();
        }
    }

    /** Errors too: a hostile file can exhaust the stack or the heap of its own thread, and only that thread gives way. */
    private <T> void run(Duration allowed, Work<T> work, CompletableFuture<T> result) {
        try {
            result.complete(work.in(new Deadline(allowed)));
        } catch (OutOfMemoryError e) {
            result.completeExceptionally(new PreviewFailed(PreviewFailed.Reason.TOO_LARGE));
        } catch (Throwable e) {
            result.completeExceptionally(e);
        } finally {
            places.release();
        }
    }

    private static PreviewFailed stopped() {
        Thread.currentThread().interrupt();
        return new PreviewFailed(PreviewFailed.Reason.TOO_SLOW);
    }
}
