package vn.somatverifier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads the JSON that entries and proofs are made of: objects, arrays, strings, whole numbers. Anything else, a name
 * given twice or nesting beyond need is {@link Malformed}.
 */
final class Json {

    /** Not JSON, or not of the kind described here. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(int at) {
            super("at character " + at, null, false, false);
        }
    }

    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** A {@code TreeMap}, {@code List}, {@code String} or {@code Long}. */
    static Object read(String text) throws Malformed {
        var json = new Json(text);
        var value = json.value(0);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.malformed();
        }
        return value;
    }

    private Object value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw malformed();
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> number();
        };
    }

    private TreeMap<String, Object> object(int depth) throws Malformed {
        var members = new TreeMap<String, Object>();
        at++;
        for (boolean first = true; !ends('}'); first = false) {
            if (!first) {
                take(',');
            }
            skipSpace();
            var name = string();
            take(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw malformed();
            }
        }
        return members;
    }

    private List<Object> array(int depth) throws Malformed {
        var elements = new ArrayList<Object>();
        at++;
        for (boolean first = true; !ends(']'); first = false) {
            if (!first) {
                take(',');
            }
            elements.add(value(depth + 1));
        }
        return elements;
    }

    private String string() throws Malformed {
        expect('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw malformed();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() throws Malformed {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed();
        };
    }

    private char unicode() throws Malformed {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw malformed();
            }
            unit = unit << 4 | digit;
            at++;
        }
        return (char) unit;
    }

    private Long number() throws Malformed {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(start, at);
        if (!digits.matches("0|-?[1-9][0-9]{0,17}")) {
            throw malformed();
        }
        return Long.valueOf(digits);
    }

    /** Whether the object or array ends here; if so, goes past its end. */
    private boolean ends(char bracket) throws Malformed {
        skipSpace();
        if (peek() != bracket) {
            return false;
        }
        at++;
        return true;
    }

    private void take(char c) throws Malformed {
        skipSpace();
        expect(c);
        skipSpace();
    }

    private void expect(char c) throws Malformed {
        if (peek() != c) {
            throw malformed();
        }
        at++;
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Malformed malformed() {
        return new Malformed(at);
    }
}
