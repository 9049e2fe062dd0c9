package vn.somat.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/**
 * JSON with one possible spelling (RFC 8785, restricted to what leaves hold: strings, integers, arrays, objects with
 * keys sorted by UTF-16 units). The bytes are what is hashed, so they may never depend on a library's mood.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    static byte[] bytes(SortedMap<String, ?> object) {
        var out = new StringBuilder(512);
        write(out, object);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case String text -> quote(out, text);
            case Long number -> out.append(number.longValue());
            case Integer number -> out.append(number.intValue());
            case SortedMap<?, ?> object -> object(out, object);
            case Collection<?> array -> array(out, array);
            default -> throw new IllegalArgumentException("not canonical: " + value.getClass());
        }
    }

    private static void object(StringBuilder out, SortedMap<?, ?> object) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> member : object.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            quote(out, (String) member.getKey());
            out.append(':');
            write(out, member.getValue());
        }
        out.append('}');
    }

    private static void array(StringBuilder out, Collection<?> array) {
        out.append('[');
        boolean first = true;
        for (Object element : array) {
            if (!first) {
                out.append(',');
            }
            first = false;
            write(out, element);
        }
        out.append(']');
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
