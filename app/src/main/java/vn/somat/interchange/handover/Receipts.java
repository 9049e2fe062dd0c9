package vn.somat.interchange.handover;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Sealing;
import vn.somat.vault.Signatures;

/** Writes and reads receipts: one file of text, signed with the office's key. Says nothing secret. */
@Component
class Receipts {

    private static final String FIRST = "somat-handover-receipt 1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Sealing sealing;
    private final Signatures signatures;

    Receipts(Sealing sealing, Signatures signatures) {
        this.sealing = sealing;
        this.signatures = signatures;
    }

    /** What both sides must have counted alike. */
    static byte[] figures(Figures figures) {
        return HandoverFiles.digest().digest(JSON.writeValueAsBytes(figures));
    }

    String write(Receipt receipt, String from, String to, Instant at) {
        var text = FIRST + "\nhandover " + receipt.handover() + "\nfrom " + from + "\nto " + to + "\naccepted " + at
                + "\npackage " + receipt.sha256() + "\nentry " + receipt.entry() + "\nfigures "
                + HexFormat.of().formatHex(receipt.figures()) + "\n";
        return text
                + "\n"
                + Base64.getEncoder().encodeToString(sealing.sign(text.getBytes(StandardCharsets.UTF_8)))
                + "\n";
    }

    /** Refuses what that office did not sign. */
    Receipt read(String file, byte[] signer) {
        var parts = file.replace("\r\n", "\n").strip().split("\n\n");
        if (parts.length != 2 || !parts[0].startsWith(FIRST + "\n")) {
            throw refused();
        }
        try {
            if (!signatures.verify(
                    signer,
                    (parts[0] + "\n").getBytes(StandardCharsets.UTF_8),
                    Base64.getDecoder().decode(parts[1].strip()))) {
                throw refused();
            }
            var lines = new HashMap<String, String>();
            parts[0].lines().skip(1).forEach(line -> {
                var words = line.split(" ", 2);
                lines.put(words[0], words.length < 2 ? "" : words[1]);
            });
            return new Receipt(
                    UUID.fromString(lines.getOrDefault("handover", "")),
                    lines.getOrDefault("package", ""),
                    UUID.fromString(lines.getOrDefault("entry", "")),
                    HexFormat.of().parseHex(lines.getOrDefault("figures", "")));
        } catch (IllegalArgumentException notOne) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.invalid("receipt", "interchange.handover.receipt");
    }
}
