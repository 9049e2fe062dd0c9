package vn.somat.bench;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows of one table in the text form of COPY. Not for several threads. */
public final class CopyRows {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder(1 << 16);

    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> HEX.formatHex(text.append("\\\\x"), bytes);
            case String written -> escape(written);
            default -> text.append(value);
        }
    }

    private void escape(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
