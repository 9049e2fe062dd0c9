package vn.somat.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file from elsewhere, in UTF-8. One longer than any of ours could be is refused before it fills the memory: some
 * kilobytes of a packed file can be gigabytes of one.
 */
final class BoundedLines {

    /** In characters; an entry has some hundred, and at most some ten thousand. */
    static final int LONGEST = 1 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int filled;

    /** @param in is read to its end by {@link #next}, and not closed */
    BoundedLines(InputStream in) {
        this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /**
     * The next line without its end; null when there is none.
     *
     * @throws Refusal {@code ledger.foreign.broken} for a line that is too long
     */
    @Nullable
    String next() throws IOException {
        if (!more()) {
            return null;
        }
        var line = new StringBuilder();
        while (more()) {
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            line.append(buffer, from, at - from);
            if (line.length() > LONGEST) {
                throw Refusal.conflict("ledger.foreign.broken");
            }
            if (at < filled) {
                at++;
                break;
            }
        }
        return line.toString();
    }

    private boolean more() throws IOException {
        if (at == filled) {
            filled = Math.max(in.read(buffer), 0);
            at = 0;
        }
        return filled > 0;
    }
}
