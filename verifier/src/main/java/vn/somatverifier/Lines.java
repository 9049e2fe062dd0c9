package vn.somatverifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, one in memory at a time. A line ends at LF and nowhere else. */
final class Lines implements AutoCloseable {

    private static final int LONGEST = 1 << 24;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean unfinished;

    Lines(Path file) throws IOException {
        this.file = file;
        this.in = Files.newInputStream(file);
    }

    /** The next line without its LF; null after the last. */
    byte @Nullable [] next() throws IOException {
        int end = at;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        if (end < filled) {
            var whole = Arrays.copyOfRange(buffer, at, end);
            at = end + 1;
            return whole;
        }
        return nextAcross();
    }

    /** A line that goes on beyond the buffer, or the last one. */
    private byte @Nullable [] nextAcross() throws IOException {
        var line = new ByteArrayOutputStream(512);
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, end - at);
            at = end;
            if (at < filled) {
                at++;
                return line.toByteArray();
            }
            if (line.size() > LONGEST) {
                throw new IOException(file.getFileName() + ": a line of more than " + LONGEST + " bytes");
            }
        }
        if (line.size() == 0) {
            return null;
        }
        unfinished = true;
        return line.toByteArray();
    }

    /** Whether the file ended in the middle of a line; known at its end. */
    boolean unfinished() {
        return unfinished;
    }

    Path file() {
        return file;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
