package vn.somat.reporting.packages;

import java.time.Instant;
import java.util.UUID;
import vn.somat.vault.Signatures;

/** Cơ quan trực thuộc whose packages are taken in. @param signs the key it signs with */
public record Subordinate(UUID id, String name, String symbol, byte[] signs, Instant since) {

    /** What both sides compare. */
    public String fingerprint() {
        return Signatures.fingerprint(signs);
    }

    @Override
    public String toString() {
        return "Subordinate[" + id + "]";
    }
}
