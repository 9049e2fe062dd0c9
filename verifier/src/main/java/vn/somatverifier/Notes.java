package vn.somatverifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The notes of checkpoints.txt in the order of the file, their signatures checked on all processors: signatures are
 * what takes the time.
 */
final class Notes implements AutoCloseable {

    /** A note is five lines, an empty one, a signature, an empty one. */
    private static final int LONGEST = 8;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Notes that are read before they are asked for; more would only take memory. */
    private static final int AHEAD = 4 * PROCESSORS;

    private final Lines lines;
    private final OfficeKey key;
    private final ExecutorService workers = Executors.newFixedThreadPool(PROCESSORS, Daemon::new);
    private final Queue<CompletableFuture<Row>> rows = new ArrayDeque<>();
    private int number;
    private boolean ended;

    /**
     * A note and what is wrong with it.
     *
     * @param number in the file, from 1
     * @param checkpoint null when the note could not be read
     * @param flaw null when the office signed it
     */
    record Row(
            int number,
            @Nullable Checkpoint checkpoint,
            @Nullable Code flaw) {}

    private record Note(int number, String text) {}

    Notes(Path file, OfficeKey key) throws IOException {
        this.lines = new Lines(file);
        this.key = key;
    }

    /** Null after the last. */
    @Nullable
    Row next() {
        while (!ended && rows.size() < AHEAD) {
            var note = note();
            ended = note.text().isEmpty();
            if (!ended) {
                rows.add(CompletableFuture.supplyAsync(() -> row(note, key), workers));
            }
        }
        var row = rows.poll();
        return row == null ? null : row.join();
    }

    private static Row row(Note note, OfficeKey key) {
        // The export puts an empty line after each note.
        var checkpoint = note.text().endsWith("\n\n")
                ? Checkpoint.read(note.text().substring(0, note.text().length() - 1))
                : null;
        var flaw = checkpoint == null ? Code.CHECKPOINT_MALFORMED : checkpoint.flaw(key);
        return new Row(note.number(), checkpoint, flaw);
    }

    /** Up to the second empty line, or what is left; empty at the end of the file. */
    private Note note() {
        var text = new StringBuilder();
        try {
            int empty = 0;
            for (int line = 0; line < LONGEST && empty < 2; line++) {
                var bytes = lines.next();
                if (bytes == null) {
                    break;
                }
                var read = Utf8.text(bytes);
                text.append(read == null ? "\ufffd" : read).append(lines.unfinished() ? "" : "\n");
                empty += bytes.length == 0 ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Note(++number, text.toString());
    }

    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        lines.close();
    }
}
