package vn.somat.regulation;

import org.jspecify.annotations.Nullable;

/**
 * Giá trị theo quy định: one number or word of a pack that is no level, form, type or grammar.
 *
 * @param text as it applies in this office
 * @param original what the pack says, when the office has overridden it; only a value of standing U can be
 */
public record Value(
        String key,
        String text,
        Citation citation,
        @Nullable String original) {

    public int number() {
        return Integer.parseInt(text);
    }

    public double measure() {
        return Double.parseDouble(text);
    }
}
