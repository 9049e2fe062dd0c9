package vn.somat.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

/** Gói đang đóng: what is written into {@link #body} is encrypted on the way, and keys of contents are wrapped to go with it. */
public final class Parcel implements AutoCloseable {
    private final SealedOutput body;
    private final ParcelKeys keys;

    Parcel(SealedOutput body, ParcelKeys keys) {
        this.body = body;
        this.keys = keys;
    }

    public OutputStream body() {
        return body;
    }

    /** The keys of these contents as they may travel; {@code wrapped} is null for what is destroyed. */
    public List<HandedKey> give(Collection<ContentId> ids) {
        return keys.give(ids);
    }

    /** Marks the end. A parcel that was closed without it is found to be cut off. */
    public void finish() throws IOException {
        body.finish();
    }

    @Override
    public void close() throws IOException {
        keys.close();
        body.close();
    }
}
