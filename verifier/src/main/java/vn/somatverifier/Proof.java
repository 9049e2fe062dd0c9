package vn.somatverifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proof as the API serves it (bằng chứng), read from its JSON. */
sealed interface Proof {

    /** That one entry is among those a checkpoint signed. */
    record Inclusion(long index, long size, byte[] leafHash, List<byte[]> hashes, String checkpoint) implements Proof {}

    /** That the first {@code from} entries were still the same when there were {@code to}. */
    record Consistency(long from, long to, List<byte[]> hashes) implements Proof {}

    /** Null when it is neither. */
    static @Nullable Proof read(byte[] json) {
        try {
            var text = Utf8.text(json);
            return text != null && Json.read(text) instanceof Map<?, ?> proof ? of(proof) : null;
        } catch (Json.Malformed malformed) {
            return null;
        }
    }

    private static @Nullable Proof of(Map<?, ?> proof) {
        var hashes = hashes(proof.get("hashes"));
        if (hashes == null) {
            return null;
        }
        if (proof.get("from") instanceof Long from && proof.get("to") instanceof Long to) {
            return new Consistency(from, to, hashes);
        }
        var leafHash = proof.get("leafHash") instanceof String leaf ? Base64Text.bytes(leaf, 32) : null;
        return leafHash != null
                        && proof.get("index") instanceof Long index
                        && proof.get("size") instanceof Long size
                        && proof.get("checkpoint") instanceof String checkpoint
                ? new Inclusion(index, size, leafHash, hashes, checkpoint)
                : null;
    }

    private static @Nullable List<byte[]> hashes(@Nullable Object array) {
        if (!(array instanceof List<?> texts)) {
            return null;
        }
        var hashes = new ArrayList<byte[]>();
        for (var text : texts) {
            var hash = text instanceof String base64 ? Base64Text.bytes(base64, 32) : null;
            if (hash == null) {
                return null;
            }
            hashes.add(hash);
        }
        return hashes;
    }
}
