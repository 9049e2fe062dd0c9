package vn.somat.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * Rút mẫu: drawn from what the inspector named, so that anybody can draw it again. Every thing is written as {@code
 * <named>\n<label>} in UTF-8 and hashed by SHA-256; those with the lowest hashes, compared as hexadecimal, are drawn.
 */
public record Draw(String seed, int size) {

    /** The things drawn, lowest hash first. */
    public <T> List<T> from(Collection<T> things, Function<T, String> label) {
        var hashes = new HashMap<T, String>();
        things.forEach(one -> hashes.put(one, hash(label.apply(one))));
        return things.stream()
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
