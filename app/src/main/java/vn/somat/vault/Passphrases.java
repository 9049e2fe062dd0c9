package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;

/** How a passphrase is read: NFC, then UTF-8, so that two Vietnamese keyboards that compose differently agree. */
final class Passphrases {
    static final int LEAST_LENGTH = 12;
    static final int MOST_LENGTH = 1024;
    private static final int LEAST_DIFFERENT = 5;

    private Passphrases() {}

    /** The bytes to hash; the caller wipes them. */
    static byte[] bytes(char[] passphrase) {
        CharBuffer typed = CharBuffer.wrap(passphrase);
        // Only a passphrase that is not composed yet has to pass through a String, which nobody can wipe.
        boolean composed = Normalizer.isNormalized(typed, Normalizer.Form.NFC);
        CharBuffer nfc = composed ? typed : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
        ByteBuffer encoded = UTF_8.encode(nfc);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /** Refuses a fresh passphrase that is too short, too long, or one key pressed many times. */
    static void requireGoodEnough(char[] fresh) {
        if (fresh.length < LEAST_LENGTH) {
            throw new VaultRefusal("vault.passphrase.short", LEAST_LENGTH);
        }
        if (fresh.length > MOST_LENGTH) {
            throw new VaultRefusal("vault.passphrase.long", MOST_LENGTH);
        }
        if (CharBuffer.wrap(fresh).chars().distinct().count() < LEAST_DIFFERENT) {
            throw new VaultRefusal("vault.passphrase.monotonous", LEAST_DIFFERENT);
        }
    }

    /** A passphrase that nobody could have set is not worth half a gigabyte of hashing. */
    static boolean possible(char[] typed) {
        return typed.length > 0 && typed.length <= MOST_LENGTH;
    }
}
