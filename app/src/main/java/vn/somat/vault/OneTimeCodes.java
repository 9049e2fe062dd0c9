package vn.somat.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;

/**
 * Mã xác thực sáu số: time-based one-time codes (RFC 6238 with HMAC-SHA-1, 30 seconds, as every authenticator app
 * makes them). Pure functions.
 */
public final class OneTimeCodes {

    /** Bytes of a shared secret, as long as the hash (RFC 4226, section 4). */
    public static final int SECRET = 20;

    private static final int STEP_SECONDS = 30;
    /** Clocks of telephones drift: one step either way is forgiven. */
    private static final int DRIFT = 1;

    private OneTimeCodes() {}

    static String code(byte[] secret, long step, int digits) {
        var hash = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    /** The code an authenticator shows at a moment. */
    public static String at(byte[] secret, Instant moment) {
        return code(secret, step(moment), 6);
    }

    /** The time step of a right code, later than {@code spent}; empty for a wrong or a spent one. */
    public static OptionalLong accept(byte[] secret, String typed, Instant now, long spent) {
        var found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(code(secret, step, 6).getBytes(US_ASCII), typed.getBytes(UTF_8));
            if (same && step > spent) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
    }

    private static byte[] mac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new RawKey("HmacSHA1", secret));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the cryptography of this Java failed: " + e.getClass().getSimpleName());
        }
    }
}
