package vn.somat.regulation;

import java.util.Base64;
import java.util.regex.Pattern;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Signatures;

/** Chữ ký của gói quy định: {@code signature.txt}, which says who signed the {@link SignedText} and with which key. */
record PackSignature(String signer, byte[] publicKey, byte[] signature) {

    private static final Pattern FILE = Pattern.compile(
            "somat-pack 1\nsigner: ([^\\p{Cntrl}]{1,200})\nkey: ([A-Za-z0-9+/=]{1,200})\nsignature: ([A-Za-z0-9+/=]{1,200})\n?");

    static PackSignature read(String text) {
        var lines = FILE.matcher(text.replace("\r\n", "\n"));
        if (!lines.matches()) {
            throw unreadable();
        }
        try {
            return new PackSignature(
                    lines.group(1),
                    Signatures.publicKey(lines.group(2)).orElseThrow(PackSignature::unreadable),
                    Base64.getDecoder().decode(lines.group(3)));
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
    }

    /** {@code signature.txt}. */
    String file() {
        return SignedText.head(signer, publicKey) + "signature: "
                + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    String fingerprint() {
        return Signatures.fingerprint(publicKey);
    }

    private static Refusal unreadable() {
        return Refusal.invalid("file", "regulation.pack.signature-unreadable");
    }

    @Override
    public String toString() {
        return "PackSignature[" + fingerprint() + "]";
    }
}
