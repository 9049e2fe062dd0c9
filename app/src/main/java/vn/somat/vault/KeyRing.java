package vn.somat.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a page of records (chùm khóa), fetched by one query and wiped on closing. Works after the transaction
 * that opened it; not for several threads. A name ("title") binds a sealed text to its field of its record.
 */
public final class KeyRing implements AutoCloseable {
    private final KeyWrapping wrapping;
    private final Format1 format;
    private final Algorithms algorithms;
    private final Map<ContentId, StoredKey> stored = new HashMap<>();
    private final Map<ContentId, Key> fieldKeys = new HashMap<>();
    private boolean closed;

    KeyRing(KeyWrapping wrapping, Format1 format, Algorithms algorithms, Collection<StoredKey> keys) {
        this.wrapping = wrapping;
        this.format = format;
        this.algorithms = algorithms;
        keys.forEach(key -> stored.put(key.id(), key));
    }

    /** The content of a ring of one. */
    public ContentId only() {
        if (stored.size() != 1) {
            throw new IllegalStateException("a ring of " + stored.size());
        }
        return stored.keySet().iterator().next();
    }

    /** The text as it may be stored. Throws {@link ContentDestroyed}. */
    public byte[] seal(ContentId id, String name, String text) {
        return format.sealField(fieldKey(id), id.value(), name, text);
    }

    /** The text; null when there is none ({@code sealed} is null) or when its key was destroyed. */
    public @Nullable String text(ContentId id, String name, byte @Nullable [] sealed) {
        if (sealed == null || isDestroyed(id)) {
            return null;
        }
        try {
            return format.openField(fieldKey(id), id.value(), name, sealed);
        } catch (Damaged e) {
            throw Damaged.in(id);
        }
    }

    public boolean isDestroyed(ContentId id) {
        return require(id).wrapped() == null;
    }

    private Key fieldKey(ContentId id) {
        StoredKey key = require(id);
        wrapping.requireUnsealed();
        return fieldKeys.computeIfAbsent(id, one -> {
            try (Key content = wrapping.unwrap(key)) {
                return algorithms.derive(content, "fields");
            }
        });
    }

    private StoredKey require(ContentId id) {
        StoredKey key = stored.get(id);
        if (closed || key == null) {
            throw new IllegalArgumentException("no key of content " + id.value() + " in this ring");
        }
        return key;
    }

    @Override
    public void close() {
        closed = true;
        wrapping.close();
        fieldKeys.values().forEach(Key::close);
        fieldKeys.clear();
    }

    @Override
    public String toString() {
        return "KeyRing of " + stored.size();
    }
}
