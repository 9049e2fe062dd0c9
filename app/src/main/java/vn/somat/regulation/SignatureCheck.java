package vn.somat.regulation;

import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Signatures;

/** Kiểm tra chữ ký: whether a file is as somebody signed it whom this office trusts. */
@Component
class SignatureCheck {

    private final TrustedKeyStore keys;
    private final Signatures signatures;

    SignatureCheck(TrustedKeyStore keys, Signatures signatures) {
        this.keys = keys;
        this.signatures = signatures;
    }

    /** The key by which a new file counts; refuses one that is unknown or no longer trusted, and a changed file. */
    TrustedKey require(SignedFile file) {
        var fingerprint = file.signature().fingerprint();
        var key = keys.find(fingerprint)
                .orElseThrow(() -> Refusal.invalid("file", "regulation.pack.unknown-key", fingerprint));
        if (!key.trusted()) {
            throw Refusal.invalid("file", "regulation.pack.retired-key", fingerprint);
        }
        if (!right(file)) {
            throw Refusal.invalid("file", "regulation.pack.wrong-signature");
        }
        return key;
    }

    /** The same for a file that was loaded before: by the key as this office stored it, trusted still or not. */
    boolean right(SignedFile file) {
        return keys.publicKey(file.signature().fingerprint())
                .filter(key ->
                        signatures.verify(key, file.signed(), file.signature().signature()))
                .isPresent();
    }
}
