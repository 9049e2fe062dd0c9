package vn.somatverifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A signed note that commits to a tree (niêm phong), as it was read; {@link #flaw} says whether the office signed it.
 *
 * @param text the signed part: origin, size, root, time, and the checkpoint before
 * @param previousHash SHA-256 of the signed part of the checkpoint before; of nothing for the first
 */
record Checkpoint(
        String text,
        String origin,
        long size,
        byte[] root,
        Instant sealedAt,
        long previousSize,
        byte[] previousHash,
        String signer,
        byte[] keyHash,
        byte[] signature) {

    private static final Pattern FORM = Pattern.compile("""
            (?<text>(?<origin>[!-*,-~]+)
            (?<size>0|[1-9][0-9]{0,17})
            (?<root>[A-Za-z0-9+/=]{44})
            sealed (?<sealed>[0-9TZ:-]{20})
            previous (?<before>0|[1-9][0-9]{0,17}) (?<hash>[A-Za-z0-9+/=]{44})
            )
            \u2014 (?<signer>[!-*,-~]+) (?<signature>[A-Za-z0-9+/=]{92})
            """);

    /** Null when the note is not exactly of the form that docs/ledger-format.md gives. */
    static @Nullable Checkpoint read(String note) {
        var form = FORM.matcher(note);
        if (!form.matches()) {
            return null;
        }
        var root = Base64Text.bytes(form.group("root"), 32);
        var before = Base64Text.bytes(form.group("hash"), 32);
        var signature = Base64Text.bytes(form.group("signature"), 68);
        var sealedAt = time(form.group("sealed"));
        if (root == null || before == null || signature == null || sealedAt == null) {
            return null;
        }
        return new Checkpoint(
                form.group("text"),
                form.group("origin"),
                Long.parseLong(form.group("size")),
                root,
                sealedAt,
                Long.parseLong(form.group("before")),
                before,
                form.group("signer"),
                Arrays.copyOf(signature, 4),
                Arrays.copyOfRange(signature, 4, 68));
    }

    /** Why it is not a checkpoint of the office with this key; null when it is. */
    @Nullable
    Code flaw(OfficeKey key) {
        if (!origin.equals(key.name()) || !signer.equals(key.name())) {
            return Code.CHECKPOINT_ORIGIN;
        }
        if (!key.hasHash(keyHash)) {
            return Code.CHECKPOINT_OTHER_KEY;
        }
        return key.signed(Utf8.bytes(text), signature) ? null : Code.CHECKPOINT_SIGNATURE;
    }

    /** What the checkpoint after this one must name as its {@link #previousHash}. */
    byte[] hash() {
        return Hashing.sha256(Utf8.bytes(text));
    }

    private static @Nullable Instant time(String text) {
        try {
            var time = Instant.parse(text);
            return time.toString().equals(text) ? time : null;
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
