package vn.somatverifier;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of an entry as they stand in its line, read when somebody asks: of most entries nobody does. */
final class PlainFacts extends AbstractMap<String, String> {

    private final byte[] line;
    private final int begin;
    private final int end;
    private final long marks;

    /**
     * @param line which is not changed any more; its members from {@code begin} to {@code end} were found to be plain
     * @param marks the {@link #mark} of every name: most names that are asked for have none, and are not looked for
     */
    PlainFacts(byte[] line, int begin, int end, long marks) {
        this.line = line;
        this.begin = begin;
        this.end = end;
        this.marks = marks;
    }

    /** One bit for a name: of its own for those with a full stop, of which few entries have any; else by how it begins and ends. */
    static long mark(boolean dotted, int first, int last) {
        return 1L << (dotted ? 63 : (first + 7 * last) % 63);
    }

    private static long mark(String name) {
        return name.isEmpty() ? -1 : mark(name.indexOf('.') >= 0, name.charAt(0), name.charAt(name.length() - 1));
    }

    @Override
    public @Nullable String get(Object wanted) {
        if (!(wanted instanceof String name) || (marks & mark(name)) == 0) {
            return null;
        }
        for (int at = begin; at < end; at++) {
            int key = at + 1;
            int value = behind(key) + 2;
            at = behind(value);
            if (isAt(key, name)) {
                return new String(line, value, at - 1 - value, StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        var all = new TreeMap<String, String>();
        for (int at = begin; at < end; at++) {
            int key = at + 1;
            int value = behind(key) + 2;
            at = behind(value);
            all.put(
                    new String(line, key, value - 3 - key, StandardCharsets.UTF_8),
                    new String(line, value, at - 1 - value, StandardCharsets.UTF_8));
        }
        return all.entrySet();
    }

    /** Behind the quotation mark that ends the text. */
    private int behind(int text) {
        int at = text;
        while (line[at] != '"') {
            at++;
        }
        return at + 1;
    }

    private boolean isAt(int key, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (line[key + i] != name.charAt(i)) {
                return false;
            }
        }
        return line[key + name.length()] == '"';
    }
}
