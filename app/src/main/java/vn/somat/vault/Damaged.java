package vn.somat.vault;

/**
 * Stored bytes are not what the vault wrote (dữ liệu đã bị thay đổi): altered, cut, moved to another place, or made
 * under another key. Which of these, and where, is not told.
 */
final class Damaged extends VaultRefusal {
    private static final long serialVersionUID = 1L;

    Damaged() {
        super("vault.damaged");
    }

    private Damaged(ContentId id) {
        super("vault.content.damaged", id.value());
    }

    /** Which record or file it is may be told: whoever mends it must know. */
    static Damaged in(ContentId id) {
        return new Damaged(id);
    }
}
