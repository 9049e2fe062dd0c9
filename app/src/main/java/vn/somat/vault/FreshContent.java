package vn.somat.vault;

/** A content that was just made, with its key at hand. Closing it forgets the key. */
public record FreshContent(ContentId id, KeyRing keys) implements AutoCloseable {

    @Override
    public void close() {
        keys.close();
    }
}
