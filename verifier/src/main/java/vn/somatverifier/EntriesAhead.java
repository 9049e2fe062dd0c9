package vn.somatverifier;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a file in their order, some of them read ahead by all processors at once: what is found out about a line
 * alone needs no other. Not safe to share between threads.
 */
final class EntriesAhead implements AutoCloseable {

    private static final int LINES = 256;

    private final Lines lines;
    private final int ahead = 2 * Runtime.getRuntime().availableProcessors();
    private final ExecutorService readers;
    private final ArrayDeque<Future<List<Read>>> coming = new ArrayDeque<>();
    private Iterator<Read> here = Collections.emptyIterator();
    private boolean end;

    /** A line with its hash, and what it says. */
    record Read(byte[] hash, EntryLine entry) {}

    EntriesAhead(Lines lines) {
        this.lines = lines;
        this.readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Daemon::new);
    }

    /** The next entry; null after the last. */
    @Nullable
    Read next() throws IOException {
        while (!here.hasNext()) {
            while (!end && coming.size() < ahead) {
                order();
            }
            if (coming.isEmpty()) {
                return null;
            }
            here = awaited(coming.remove()).iterator();
        }
        return here.next();
    }

    private void order() throws IOException {
        var some = new ArrayList<byte[]>(LINES);
        while (!end && some.size() < LINES) {
            var line = lines.next();
            if (line == null) {
                end = true;
            } else {
                some.add(line);
            }
        }
        if (!some.isEmpty()) {
            coming.add(readers.submit(() -> some.stream()
                    .map(line -> new Read(Hashing.leaf(line), EntryLine.read(line)))
                    .toList()));
        }
    }

    private static List<Read> awaited(Future<List<Read>> coming) {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
