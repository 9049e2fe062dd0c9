package vn.somat.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/**
 * Băm mật khẩu và mã PIN: turns the secret words of people into what may be stored. Slow on purpose (Argon2id), then
 * keyed by the vault: whoever carries the database away cannot test a single guess, not even at a PIN of six digits.
 * Needs an unsealed vault. Safe to share between threads; as many words are worked on at a time as there are
 * processors, so that a crowd at the door cannot exhaust the memory. The caller wipes its words.
 */
@Service
public class SecretWords {

    private static final String PURPOSE = "secret-words";
    private static final int SALT = 16;

    private final KeyCabinet cabinet;
    private final Algorithms algorithms;
    private final SecureRandom random;
    private final Semaphore crowd = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    SecretWords(KeyCabinet cabinet, Algorithms algorithms, SecureRandom random) {
        this.cabinet = cabinet;
        this.algorithms = algorithms;
        this.random = random;
    }

    /**
     * What may be stored of a word, under a fresh salt.
     *
     * @param memoryKib memory one guess costs
     * @param passes passes over it
     */
    public String hash(char[] word, int memoryKib, int passes) {
        var cost = new PassphraseCost(memoryKib, passes, 1);
        var salt = fresh(SALT);
        return new StoredWord(cost, salt, keyed(word, cost, salt)).text();
    }

    /** Whether {@code stored} was made of this word. Takes as long for a wrong one as for the right one. */
    public boolean matches(char[] word, String stored) {
        var parts = StoredWord.parse(stored);
        return MessageDigest.isEqual(keyed(word, parts.cost(), parts.salt()), parts.mac());
    }

    /** Looks like the stored form of a word that nobody can say; checked where there is no account, for equal time. */
    public String decoy(int memoryKib, int passes) {
        return new StoredWord(new PassphraseCost(memoryKib, passes, 1), fresh(SALT), fresh(Key.SIZE)).text();
    }

    private byte[] keyed(char[] word, PassphraseCost cost, byte[] salt) {
        return keyed(PURPOSE, word, cost, salt);
    }

    /** What only the word and the vault make together, for a purpose. */
    byte[] keyed(String purpose, char[] word, PassphraseCost cost, byte[] salt) {
        crowd.acquireUninterruptibly();
        try (Key pepper = cabinet.purpose(KeyGroup.SIGN_IN, purpose);
                Key slow = algorithms.fromPassphrase(word, cost, salt)) {
            return slow.use(bytes -> algorithms.mac(pepper, bytes));
        } finally {
            crowd.release();
        }
    }

    /** A keyed hash of a short secret that is random enough to need no slowness (mã khôi phục). */
    public byte[] keyed(String purpose, String text) {
        try (Key pepper = cabinet.purpose(KeyGroup.SIGN_IN, purpose)) {
            return algorithms.mac(pepper, text.getBytes(US_ASCII));
        }
    }

    private byte[] fresh(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
