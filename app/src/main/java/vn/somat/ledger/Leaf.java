package vn.somat.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bytes of an entry that are hashed into the tree, and the salts of its commitments, which are not. Commitment =
 * SHA-256(salt ‖ name ‖ 0x00 ‖ value), salt of 32 random bytes.
 */
record Leaf(EntryId id, Instant at, byte[] bytes, SortedMap<String, byte[]> salts) {

    static final int FORMAT = 1;

    static Leaf of(Entry entry, EntryId id, Instant now, SecureRandom random) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var salts = new TreeMap<String, byte[]>();
        var commitments = new TreeMap<String, String>();
        entry.sensitive().forEach((name, value) -> {
            var salt = new byte[32];
            random.nextBytes(salt);
            salts.put(name, salt);
            commitments.put(name, Base64.getEncoder().encodeToString(commitment(salt, name, value)));
        });
        var json = new TreeMap<String, Object>();
        json.put("act", entry.act());
        json.put("actor", entry.actor());
        json.put("at", at.toString());
        json.put("commitments", commitments);
        json.put("facts", entry.facts());
        json.put("format", FORMAT);
        json.put("id", id.value().toString());
        json.put("subjects", entry.subjects());
        if (entry.level() != null) {
            json.put("level", entry.level());
        }
        if (entry.refused() != null) {
            json.put("refused", entry.refused());
        }
        return new Leaf(id, at, CanonicalJson.bytes(json), salts);
    }

    static byte[] commitment(byte[] salt, String name, String value) {
        return Hashes.sha256(
                salt, name.getBytes(StandardCharsets.UTF_8), new byte[] {0}, value.getBytes(StandardCharsets.UTF_8));
    }
}
