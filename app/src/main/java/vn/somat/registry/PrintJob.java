package vn.somat.registry;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.registry.BookPrinting.Job;
import vn.somat.registry.BookPrinting.Job.Status;

/** One print-out in the making, later the finished one. */
final class PrintJob implements PrintWatch {

    /** Somebody no longer wants it. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    private final UUID id;
    private final PrintOrder order;
    private long done;
    private long total;
    private boolean cancelled;
    private Status status = Status.RUNNING;
    private @Nullable String trouble;
    private byte @Nullable [] paper;
    private @Nullable Instant endedAt;

    PrintJob(UUID id, PrintOrder order) {
        this.id = id;
        this.order = order;
    }

    UUID id() {
        return id;
    }

    PrintOrder order() {
        return order;
    }

    boolean belongsTo(Reader reader) {
        return order.reader().account().equals(reader.account());
    }

    /** Null while it is in the making. */
    synchronized @Nullable Instant endedAt() {
        return endedAt;
    }

    @Override
    public synchronized void total(long lines) {
        rows(0);
        total = lines;
    }

    @Override
    public synchronized void rows(long printed) {
        if (cancelled) {
            throw new Cancelled();
        }
        done = printed;
    }

    synchronized Status status() {
        return status;
    }

    synchronized Job shown() {
        return new Job(id, order.book(), order.format(), done, total, status, trouble);
    }

    synchronized void ready(byte[] printed, Instant at) {
        if (cancelled) {
            Arrays.fill(printed, (byte) 0);
        } else {
            paper = printed;
            status = Status.READY;
            endedAt = at;
        }
    }

    synchronized void failed(String code, Instant at) {
        trouble = code;
        endedAt = at;
        status = Status.FAILED;
    }

    synchronized Optional<byte[]> take() {
        var taken = Optional.ofNullable(paper);
        paper = null;
        return taken;
    }

    synchronized void cancel() {
        cancelled = true;
        if (paper != null) {
            Arrays.fill(paper, (byte) 0);
            paper = null;
        }
    }
}
