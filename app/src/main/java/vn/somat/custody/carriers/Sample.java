package vn.somat.custody.carriers;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Draw;
import vn.somat.classification.determination.Words;

/**
 * Chọn mẫu khi kiểm kê: drawn from what the inspector named, so that anybody can draw it again ({@link Draw}).
 *
 * @param seed what the inspector named
 */
record Sample(String seed, int size) {
    private static final int LONGEST = 60;

    /** What was typed; null when everything is counted. */
    static @Nullable Sample of(@Nullable String seed, @Nullable Integer size) {
        var words = new Words();
        var named = words.optional("seed", seed, LONGEST);
        if (named == null && size == null) {
            words.refuse();
            return null;
        }
        if (named == null) {
            words.flaw("seed", "registry.text.required");
        }
        if (size == null || size < 1) {
            words.flaw("sample", "custody.stocktaking.sample");
        }
        words.refuse();
        return new Sample(named == null ? "" : named, size == null ? 0 : size);
    }

    /** The numbers drawn, lowest hash first. */
    List<Long> drawn(Collection<Long> numbers) {
        return new Draw(seed, size).from(numbers, Carrier::label);
    }
}
