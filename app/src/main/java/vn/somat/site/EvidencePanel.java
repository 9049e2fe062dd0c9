package vn.somat.site;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.InclusionProof;
import vn.somat.ledger.Proofs;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.printing.QrCode;

/**
 * Dấu niêm phong: what is signed, by which key, as shown beside the ledger.
 *
 * @param last null before the first seal
 */
public record EvidencePanel(@Nullable Checkpoint last, String key, String fingerprint) {

    static EvidencePanel of(Seals seals) {
        return new EvidencePanel(seals.latest().orElse(null), seals.verifierKey(), seals.fingerprint());
    }

    /** Empty while the act is neither chained nor sealed: a minute at most. */
    static Optional<InclusionProof> sealed(Proofs proofs, long index) {
        try {
            return Optional.of(proofs.inclusion(index));
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }

    public String root() {
        return last == null ? "" : base64(last.root());
    }

    /** The same code as on every printed page. */
    public @Nullable QrCode qr() {
        return last == null ? null : QrCode.of(last.qr());
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
