package vn.somatverifier;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base 64 with one spelling: what decodes to the same bytes but is written otherwise is refused. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Exactly {@code length} bytes, or null when {@code text} is not the one way to write so many. */
    static byte @Nullable [] bytes(String text, int length) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            return bytes.length == length && of(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
