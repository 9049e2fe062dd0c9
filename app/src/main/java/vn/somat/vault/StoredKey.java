package vn.somat.vault;

import org.jspecify.annotations.Nullable;

/** A row of vault.content_key: the wrapped key, null once the content is destroyed. */
record StoredKey(ContentId id, KeyGroup group, byte @Nullable [] wrapped) {
    byte[] requireWrapped() {
        if (wrapped == null) {
            throw new ContentDestroyed(id);
        }
        return wrapped;
    }
}
