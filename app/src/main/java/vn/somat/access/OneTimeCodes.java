package vn.somat.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.util.Arrays;

/**
 * Mã xác thực sáu số: time-based one-time codes (RFC 6238 with HMAC-SHA-1, 30 seconds, as every authenticator app
 * makes them). Pure functions.
 */
final class OneTimeCodes {

    static final int STEP_SECONDS = 30;
    /** Clocks of telephones drift: one step either way is forgiven. */
    private static final int DRIFT = 1;

    private OneTimeCodes() {}

    static String code(byte[] secret, long step, int digits) {
        var mac = new HMac(new SHA1Digest());
        mac.init(new KeyParameter(secret));
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(step).array(), 0, Long.BYTES);
        var hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
    }

    /** The time step of a right code, later than {@code spent}; empty for a wrong or a spent one. */
    static OptionalLong accept(byte[] secret, String typed, Instant now, long spent) {
        var found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            boolean same = Arrays.constantTimeAreEqual(code(secret, step, 6).getBytes(US_ASCII), typed.getBytes(UTF_8));
            if (same && step > spent) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
