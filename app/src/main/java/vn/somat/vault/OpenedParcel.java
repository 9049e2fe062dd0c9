package vn.somat.vault;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gói đã mở: the plain bytes while they are decrypted, and the keys that came along. */
public final class OpenedParcel implements AutoCloseable {
    private final InputStream body;
    private final ParcelKeys keys;

    OpenedParcel(InputStream body, ParcelKeys keys) {
        this.body = body;
        this.keys = keys;
    }

    public InputStream body() {
        return body;
    }

    /** Takes a key over into this vault, in the caller's transaction; one that was tampered with is refused. */
    public void take(HandedKey key, Instant createdAt, @Nullable Instant destroyedAt) {
        keys.take(key, createdAt, destroyedAt);
    }

    @Override
    public void close() throws IOException {
        keys.close();
        body.close();
    }
}
