package vn.somat.vault;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Khóa ký của từng người: Ed25519 keys that take two to use, the unsealed vault and the PIN of their owner. Whoever
 * carries the database away lacks the vault, whoever sits in the open house lacks the PIN. Needs an unsealed vault; safe
 * to share between threads. The caller wipes the PIN.
 */
@Service
public class PersonalKeys {

    private static final String PURPOSE = "personal-keys";

    private final SecretWords words;
    private final Algorithms algorithms;
    private final Format1 format;
    private final SecureRandom random;

    PersonalKeys(SecretWords words, Algorithms algorithms, Format1 format, SecureRandom random) {
        this.words = words;
        this.algorithms = algorithms;
        this.format = format;
        this.random = random;
    }

    /**
     * A fresh key.
     *
     * @param memoryKib memory one guess at the PIN costs
     * @param passes passes over it
     */
    public PersonalKey make(char[] pin, int memoryKib, int passes) {
        var id = format.freshId();
        var cost = new PassphraseCost(memoryKib, passes, 1);
        var salt = new byte[PinSlot.SALT];
        random.nextBytes(salt);
        try (Key seed = format.freshKey();
                Key both = wrapping(pin, cost, salt)) {
            var wrapped = format.wrap(both, PinSlot.place(id, cost, salt), seed);
            return new PersonalKey(id, algorithms.publicKey(seed), new PinSlot(cost, salt, wrapped).bytes());
        }
    }

    /** A signature of 64 bytes; empty when the PIN is wrong or the stored key was altered: both look alike. */
    public Optional<byte[]> sign(UUID id, byte[] locked, char[] pin, byte[] message) {
        try {
            var slot = PinSlot.read(locked);
            try (Key both = wrapping(pin, slot.cost(), slot.salt());
                    Key seed = format.unwrap(both, PinSlot.place(id, slot.cost(), slot.salt()), slot.wrapped())) {
                return Optional.of(algorithms.sign(seed, message));
            }
        } catch (Damaged notThisPin) {
            return Optional.empty();
        }
    }

    private Key wrapping(char[] pin, PassphraseCost cost, byte[] salt) {
        return Key.take(words.keyed(PURPOSE, pin, cost, salt));
    }
}
