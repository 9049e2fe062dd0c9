package vn.somat.interchange.handover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names and checksums within a package. */
final class HandoverFiles {

    static final String HEAD = "head.json";
    static final String LEDGER = "evidence.zip";
    static final String KEYS = "vault.content_key.jsonl";
    static final String SEGMENTS = "vault.content_chunk.jsonl";
    static final String TAIL = "tail.json";
    static final String SIGNATURE = "signature";

    private HandoverFiles() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** What the sender signs. */
    static byte[] signed(byte[] head, byte[] tail) {
        return ("somat-handover 1\n" + sha256(head) + "\n" + sha256(tail) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
