package vn.somat.interchange.handover;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import vn.somat.ledger.Refusal;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.Signatures;

/**
 * Thẻ cơ quan: how an office shows itself to another: its name, the key to which things for it are sealed, and the key it signs
 * with, which signs the card. Whether the card is that office's is told by comparing {@link #fingerprint} with a paper or a voice
 * one knows.
 */
public record OfficeCard(String name, String symbol, byte[] seals, byte[] signs) {

    private static final String FIRST = "somat-office-card 1";
    private static final int KEY = 32;

    String signedPart() {
        return FIRST + "\nname " + name + "\nsymbol " + symbol + "\nseals " + base64(seals) + "\nsigns " + base64(signs)
                + "\n";
    }

    /** What both sides compare: it covers both keys. */
    public String fingerprint() {
        byte[] both = new byte[2 * KEY];
        System.arraycopy(signs, 0, both, 0, KEY);
        System.arraycopy(seals, 0, both, KEY, KEY);
        return SealedParcels.fingerprint(both);
    }

    String text(byte[] signature) {
        return signedPart() + "\n" + base64(signature) + "\n";
    }

    /** Refuses what is no card, or one that was changed. */
    static OfficeCard read(String text, Signatures signatures) {
        var parts = text.replace("\r\n", "\n").strip().split("\n\n");
        if (parts.length != 2 || !parts[0].startsWith(FIRST + "\n")) {
            throw refused();
        }
        var lines = new HashMap<String, String>();
        parts[0].lines().skip(1).forEach(line -> {
            int blank = line.indexOf(' ');
            lines.put(line.substring(0, Math.max(0, blank)), line.substring(blank + 1));
        });
        var card = new OfficeCard(
                lines.getOrDefault("name", ""),
                lines.getOrDefault("symbol", ""),
                key(lines.getOrDefault("seals", "")),
                key(lines.getOrDefault("signs", "")));
        if (card.name().isBlank()
                || card.symbol().isBlank()
                || !signatures.verify(
                        card.signs(), card.signedPart().getBytes(StandardCharsets.UTF_8), bytes(parts[1]))) {
            throw refused();
        }
        return card;
    }

    private static byte[] key(String text) {
        byte[] key = bytes(text);
        if (key.length != KEY) {
            throw refused();
        }
        return key;
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Refusal refused() {
        return Refusal.invalid("card", "interchange.handover.card");
    }

    @Override
    public String toString() {
        return "OfficeCard[" + symbol + "]";
    }
}
