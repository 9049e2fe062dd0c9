package vn.somatverifier;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public key an office signs its checkpoints with (khóa công khai của sổ), as verifiers of C2SP signed notes write
 * it: {@code name+hash+key}.
 */
final class OfficeKey {

    private static final byte ED25519 = 1;
    private static final Pattern FORM = Pattern.compile("([!-*,-~]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final String name;
    private final byte[] raw;
    private final byte[] hash;

    private OfficeKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw;
        this.hash = Arrays.copyOf(Hashing.sha256(Utf8.bytes(name + "\n"), new byte[] {ED25519}, raw), 4);
    }

    /** Null when {@code text} is no such key, or its hash belongs to another name or key. */
    static @Nullable OfficeKey read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        var typed = Base64Text.bytes(parts.group(3), 33);
        if (typed == null || typed[0] != ED25519) {
            return null;
        }
        var key = new OfficeKey(parts.group(1), Arrays.copyOfRange(typed, 1, 33));
        return HexFormat.of().formatHex(key.hash).equals(parts.group(2)) ? key : null;
    }

    String name() {
        return name;
    }

    /** As it is printed on the recovery sheet. */
    String fingerprint() {
        return Fingerprint.of(raw);
    }

    boolean isSameAs(OfficeKey other) {
        return name.equals(other.name) && MessageDigest.isEqual(raw, other.raw);
    }

    boolean hasHash(byte[] other) {
        return Arrays.equals(hash, other);
    }

    boolean signed(byte[] message, byte[] signature) {
        return Ed25519.signed(raw, message, signature);
    }
}
