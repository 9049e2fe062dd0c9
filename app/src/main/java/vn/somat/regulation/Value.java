package vn.somat.regulation;

import org.jspecify.annotations.Nullable;

/**
 * Giá trị theo quy định: one number or word of a pack, with the article it rests on.
 *
 * @param text as it applies in this office
 * @param original what the pack says, when the office has set or confirmed it; only a value of standing U can be
 */
public record Value(
        String key,
        String text,
        Citation citation,
        @Nullable String original) {

    /** Whether the office applies a text of its own. */
    public boolean overridden() {
        return original != null && !original.equals(text);
    }

    /** Whether the office has looked it up and found it right as the pack has it. */
    public boolean confirmed() {
        return text.equals(original);
    }

    /** Whether somebody answers for it: the source it was seen in, or this office. */
    public boolean settled() {
        return !open() || original != null;
    }

    /** Whether the office may: only what nobody has verified. */
    public boolean open() {
        return citation.standing() == Citation.Standing.U;
    }

    public int number() {
        return Integer.parseInt(text);
    }

    public double measure() {
        return Double.parseDouble(text);
    }
}
