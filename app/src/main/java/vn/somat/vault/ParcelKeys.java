package vn.somat.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.vault.AssociatedData.Kind;

/**
 * Keys of contents on their way from one vault to another: taken out of their groups here and wrapped for the parcel, or
 * unwrapped there and put under the groups of the vault they come into. In clear they exist for the moment between.
 */
final class ParcelKeys implements AutoCloseable {
    private final ParcelHeader header;
    private final Key wrapping;
    private final KeyWrapping here;
    private final Format1 format;
    private final KeyCabinet cabinet;
    private final ContentStore store;

    ParcelKeys(
            ParcelHeader header,
            Key common,
            Format1 format,
            Algorithms algorithms,
            KeyCabinet cabinet,
            ContentStore store) {
        this.header = header;
        this.wrapping = header.derive(algorithms, common, "parcel-keys");
        this.here = new KeyWrapping(cabinet, format);
        this.format = format;
        this.cabinet = cabinet;
        this.store = store;
    }

    /** The keys of these contents as they may travel; {@code wrapped} is null for what is destroyed. */
    List<HandedKey> give(Collection<ContentId> ids) {
        return store.find(ids).stream()
                .map(key -> new HandedKey(key.id(), key.group().code(), wrapped(key)))
                .toList();
    }

    /** Takes a key over into this vault, in the caller's transaction. Throws {@link Damaged} when it was tampered with. */
    void take(HandedKey key, Instant createdAt, @Nullable Instant destroyedAt) {
        var group = KeyGroup.of(key.group()).requireForContents();
        // Known from here on, also where only a destroyed content needs it.
        cabinet.group(group);
        store.adopt(new StoredKey(key.content(), group, rewrapped(key, group)), createdAt, destroyedAt);
    }

    private byte @Nullable [] wrapped(StoredKey stored) {
        if (stored.wrapped() == null) {
            return null;
        }
        try (Key content = here.unwrap(stored)) {
            return format.wrap(wrapping, place(stored.id(), stored.group().code()), content);
        }
    }

    private byte @Nullable [] rewrapped(HandedKey key, KeyGroup group) {
        var travelled = key.wrapped();
        if (travelled == null) {
            return null;
        }
        try (Key content = format.unwrap(wrapping, place(key.content(), key.group()), travelled)) {
            return here.wrap(key.content(), group, content);
        }
    }

    private AssociatedData place(ContentId content, String group) {
        return AssociatedData.named(Kind.PARCEL_KEY, content.value(), group + "/" + header.id());
    }

    @Override
    public void close() {
        wrapping.close();
        here.close();
    }
}
