package vn.somat.vault.shares;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Splits a recovery key into shares for paper (mảnh khóa) and joins what was typed again. */
public final class Shares {
    private Shares() {}

    /** The printed shares 1 … count of {@code secret} (32 bytes); any {@code threshold} of them join to it. */
    public static List<String> print(
            int vaultMark, int set, byte[] secret, int threshold, int count, SecureRandom random) {
        List<byte[]> values = Shamir.split(secret, threshold, count, random);
        List<String> printed = new ArrayList<>();
        for (int index = 1; index <= count; index++) {
            try (Share share = new Share(vaultMark, set, threshold, index, values.get(index - 1))) {
                printed.add(ShareText.print(share));
            }
        }
        return printed;
    }

    /** Reads one share as it was typed. Throws {@link ShareFlaw}, which names the line and group of a typing error. */
    public static Share read(String typed) {
        return ShareText.read(typed);
    }

    /** The secret from shares by index; the caller wipes it. Too few or wrong shares give something else, unnoticed. */
    public static byte[] join(SortedMap<Integer, Share> shares) {
        return Shamir.join(shares);
    }

    /** Bytes in the letters of the shares: no pair that is mistaken on paper. */
    public static String letters(byte[] bytes) {
        return ShareText.letters(bytes);
    }
}
