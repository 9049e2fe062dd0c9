package vn.somat.vault.shares;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/**
 * Shamir's scheme (chia sẻ bí mật k trên n), byte by byte over {@link Gf256}: share i is the polynomial's value at
 * x = i, the secret its value at 0. Same field and encoding as com.codahale:shamir, against which the tests check it.
 */
final class Shamir {
    private Shamir() {}

    /** The values at 1 … count, in that order. Any {@code threshold} of them join to the secret, fewer tell nothing. */
    static List<byte[]> split(byte[] secret, int threshold, int count, SecureRandom random) {
        if (threshold < 1 || count < threshold || count > 255) {
            throw new IllegalArgumentException("shares: 1 ≤ threshold ≤ count ≤ 255");
        }
        List<byte[]> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(new byte[secret.length]);
        }
        byte[] polynomial = new byte[threshold];
        for (int at = 0; at < secret.length; at++) {
            random.nextBytes(polynomial);
            polynomial[0] = secret[at];
            for (int i = 0; i < count; i++) {
                values.get(i)[at] = (byte) Gf256.evaluate(polynomial, i + 1);
            }
        }
        Arrays.fill(polynomial, (byte) 0);
        return values;
    }

    /** Interpolates at 0. */
    static byte[] join(SortedMap<Integer, Share> shares) {
        byte[] secret = new byte[Share.VALUE];
        shares.forEach((x, share) -> {
            int weight = weightOf(x, shares.keySet());
            for (int at = 0; at < secret.length; at++) {
                secret[at] ^= (byte) Gf256.multiply(Byte.toUnsignedInt(share.value()[at]), weight);
            }
        });
        return secret;
    }

    private static int weightOf(int x, Collection<Integer> all) {
        int weight = 1;
        for (int other : all) {
            if (other != x) {
                weight = Gf256.multiply(weight, Gf256.multiply(other, Gf256.inverse(other ^ x)));
            }
        }
        return weight;
    }
}
