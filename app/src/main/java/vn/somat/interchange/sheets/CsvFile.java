package vn.somat.interchange.sheets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tệp CSV: in UTF-8 or UTF-16, and line by line in a Windows code page where it is neither; whose letters those are is told
 * cell by cell later. The separator is the one that divides the first lines most evenly.
 */
final class CsvFile implements SheetFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int FIRST_LINES = 40;

    private final byte[] bytes;
    private final char separator;
    /** Lines that are in a Windows code page. */
    private final BitSet foreign = new BitSet();

    CsvFile(byte[] file) {
        this.bytes = utf8(file);
        for (int at = 0, number = 1; at < bytes.length; number++) {
            int end = end(at);
            if (unicode(at, end - at) == null) {
                foreign.set(number);
            }
            at = end + 1;
        }
        this.separator = separator();
    }

    @Override
    public List<String> names() {
        return List.of("");
    }

    @Override
    public boolean plain() {
        return true;
    }

    /** A cell may hold line breaks, and then its row is several lines. */
    @Override
    public boolean foreign(long number, List<SheetCell> cells) {
        long more = cells.stream()
                .flatMapToInt(cell -> cell.text().chars())
                .filter(c -> c == '\n')
                .count();
        int next = foreign.nextSetBit((int) number);
        return next >= 0 && next <= number + more;
    }

    @Override
    public void read(int sheet, Lines lines) {
        new CsvRecords(new Reading(0), separator).read(lines);
    }

    /** The lines of the file as text, one after the other; null behind the last. */
    final class Reading {
        private int at;

        Reading(int start) {
            this.at = start;
        }

        @Nullable
        String next() {
            if (at >= bytes.length) {
                return null;
            }
            int end = end(at);
            int length = end > at && bytes[end - 1] == '\r' ? end - 1 - at : end - at;
            var line = text(at, length);
            at = end + 1;
            return line;
        }

        int at() {
            return at;
        }

        void back(int to) {
            at = to;
        }
    }

    private int end(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private String text(int from, int length) {
        var unicode = unicode(from, length);
        return unicode == null
                ? WINDOWS.decode(ByteBuffer.wrap(bytes, from, length)).toString()
                : unicode;
    }

    private @Nullable String unicode(int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return null;
        }
    }

    private char separator() {
        char best = ',';
        long most = -1;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long even = evenness(candidate);
            if (even > most) {
                most = even;
                best = candidate;
            }
        }
        return best;
    }

    /** How many cells the first lines have in common with the line before. */
    private long evenness(char candidate) {
        var before = new int[] {0};
        var sum = new long[] {0};
        var records = new CsvRecords(new Reading(0), candidate);
        records.first(FIRST_LINES, (number, cells) -> {
            int size = cells.size();
            if (size == before[0] && size > 1) {
                sum[0] += size;
            }
            before[0] = size;
        });
        return sum[0];
    }

    /** A file with a byte order mark as UTF-8 without one. */
    private static byte[] utf8(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return Arrays.copyOfRange(file, 3, file.length);
        }
        Charset wide = starts(file, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16LE
                : starts(file, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
        if (wide == null) {
            return file;
        }
        CharBuffer text = wide.decode(ByteBuffer.wrap(file, 2, file.length - 2));
        ByteBuffer out = StandardCharsets.UTF_8.encode(text);
        var bytes = new byte[out.remaining()];
        out.get(bytes);
        return bytes;
    }

    private static boolean starts(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
