package vn.somat.ledger;

import java.time.Instant;
import java.util.Base64;

/**
 * A signed statement of what the ledger held (niêm phong nhật ký): the number of entries, the root of their tree, when.
 *
 * @param note the C2SP signed note, as published
 */
public record Checkpoint(String origin, long size, byte[] root, Instant sealedAt, String note) {

    /** What a printed page carries as QR: origin, size and root, one line, for the verifier's {@code --qr}. */
    public String qr() {
        return "SOMAT1 " + origin + " " + size + " " + Base64.getEncoder().encodeToString(root);
    }

    /** For people to compare by eye: the size and the first eight letters of the root. */
    public String shortForm() {
        return size + "·" + Base64.getEncoder().encodeToString(root).substring(0, 8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && note.equals(that.note);
    }

    @Override
    public int hashCode() {
        return note.hashCode();
    }
}
