package vn.somat.vault;

/** The content was destroyed (nội dung đã tiêu hủy): its key is gone and nobody can bring it back. */
public final class ContentDestroyed extends VaultRefusal {
    private static final long serialVersionUID = 1L;

    private final ContentId id;

    ContentDestroyed(ContentId id) {
        super("vault.content.destroyed", id.value());
        this.id = id;
    }

    public ContentId id() {
        return id;
    }
}
