package vn.somatverifier;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The one way to write a JSON value (RFC 8785, for the kinds of values that {@link Json} reads). */
final class CanonicalText {

    private CanonicalText() {}

    static String of(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Map<?, ?> object) {
            var members = new StringJoiner(",", "{", "}");
            // A TreeMap of strings is in the order of UTF-16 units, as the standard asks.
            object.forEach((name, member) -> members.add(quoted((String) name) + ":" + of(member)));
            return members.toString();
        }
        if (value instanceof List<?> array) {
            var elements = new StringJoiner(",", "[", "]");
            array.forEach(element -> elements.add(of(element)));
            return elements.toString();
        }
        return value.toString();
    }

    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = "\b\f\n\r\t\"\\".indexOf(c);
            if (named >= 0) {
                out.append('\\').append("bfnrt\"\\".charAt(named));
            } else if (c < 0x20) {
                out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
