package vn.somat.vault;

import org.springframework.stereotype.Service;

/** Signs with the office's own key (ký số của sổ): Ed25519, key group {@code ledger-sign}. Needs an unsealed vault. */
@Service
public class Sealing {
    static final String PURPOSE = "signature";

    private final KeyCabinet cabinet;
    private final Algorithms algorithms;

    Sealing(KeyCabinet cabinet, Algorithms algorithms) {
        this.cabinet = cabinet;
        this.algorithms = algorithms;
    }

    /** The signature of 64 bytes (RFC 8032, pure Ed25519) over the message. */
    public byte[] sign(byte[] message) {
        try (Key seed = cabinet.purpose(KeyGroup.LEDGER_SIGN, PURPOSE)) {
            return algorithms.sign(seed, message);
        }
    }

    /** The raw public key, 32 bytes. */
    public byte[] publicKey() {
        try (Key seed = cabinet.purpose(KeyGroup.LEDGER_SIGN, PURPOSE)) {
            return algorithms.publicKey(seed);
        }
    }

    /** How the public key is named on paper: 4 groups of 4 letters, as in {@link RecoveryKit#fingerprint}. */
    public String fingerprint() {
        return Fingerprint.of(publicKey());
    }
}
