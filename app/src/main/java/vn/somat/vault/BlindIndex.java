package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Search terms that cannot be read (chỉ mục mù): the keyed hash of a term, 12 letters of base64url. Equal terms of one
 * purpose give equal hashes; the same term for another purpose gives another. The caller folds the term first.
 */
@Service
public class BlindIndex {
    private static final int LENGTH = 9;

    private final KeyCabinet cabinet;
    private final Algorithms algorithms;

    BlindIndex(KeyCabinet cabinet, Algorithms algorithms) {
        this.cabinet = cabinet;
        this.algorithms = algorithms;
    }

    public String blind(String purpose, String term) {
        return blind(purpose, List.of(term)).iterator().next();
    }

    /** Many terms at once, in their order, without doubles. */
    public Set<String> blind(String purpose, Collection<String> terms) {
        try (Key key = cabinet.purpose(KeyGroup.SEARCH, "search-terms")) {
            return blind(algorithms, key, purpose, terms);
        }
    }

    static Set<String> blind(Algorithms algorithms, Key key, String purpose, Collection<String> terms) {
        var messages = terms.stream().map(term -> message(purpose, term)).toList();
        var blinded = new LinkedHashSet<String>();
        for (byte[] hash : algorithms.macs(key, messages)) {
            blinded.add(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, LENGTH)));
        }
        return blinded;
    }

    private static byte[] message(String purpose, String term) {
        byte[] first = purpose.getBytes(UTF_8);
        byte[] second = term.getBytes(UTF_8);
        return ByteBuffer.allocate(2 + first.length + second.length)
                .putShort((short) first.length)
                .put(first)
                .put(second)
                .array();
    }
}
