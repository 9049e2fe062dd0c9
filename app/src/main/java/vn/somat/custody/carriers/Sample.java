package vn.somat.custody.carriers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.determination.Words;

/**
 * Chọn mẫu khi kiểm kê: drawn from what the inspector named, so that anybody can draw it again. Every copy is written as {@code
 * <named>\n<label>} in UTF-8 and hashed by SHA-256; those with the lowest hashes, compared as hexadecimal, are counted.
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
        var hashes = new HashMap<Long, String>();
        numbers.forEach(number -> hashes.put(number, hash(Carrier.label(number))));
        return numbers.stream()
                .sorted(Comparator.comparing(hashes::get))
                .limit(size)
                .toList();
    }

    private String hash(String label) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + "\n" + label).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
