package vn.somat.access.web;

import java.util.Arrays;
import vn.somat.ledger.Refusal;

/** A fresh secret is typed twice, because nobody sees it. */
final class TypedTwice {

    private TypedTwice() {}

    static void requireSame(char[] secret, char[] again) {
        if (!Arrays.equals(secret, again)) {
            throw Refusal.invalid("again", "access.again.differs");
        }
    }

    static void wipe(char[]... secrets) {
        for (var secret : secrets) {
            Arrays.fill(secret, ' ');
        }
    }
}
