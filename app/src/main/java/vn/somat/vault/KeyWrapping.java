package vn.somat.vault;

import java.util.HashMap;
import java.util.Map;
import vn.somat.vault.AssociatedData.Kind;

/**
 * Wraps and unwraps content keys with the keys of their groups, each bound to the content's id and its group. Keeps what
 * it derives until it is closed; not for several threads.
 */
final class KeyWrapping implements AutoCloseable {
    private final KeyCabinet cabinet;
    private final Format1 format;
    private final Map<KeyGroup, Key> derived = new HashMap<>();

    KeyWrapping(KeyCabinet cabinet, Format1 format) {
        this.cabinet = cabinet;
        this.format = format;
    }

    byte[] wrap(ContentId id, KeyGroup group, Key content) {
        return format.wrap(wrapping(group), place(id, group), content);
    }

    Key unwrap(StoredKey stored) {
        try {
            return format.unwrap(wrapping(stored.group()), place(stored.id(), stored.group()), stored.requireWrapped());
        } catch (Damaged e) {
            throw Damaged.in(stored.id());
        }
    }

    /** Derived keys outlive the sealing of the vault by some milliseconds; they are not used any more. */
    void requireUnsealed() {
        cabinet.require();
    }

    private Key wrapping(KeyGroup group) {
        return derived.computeIfAbsent(group, one -> cabinet.purpose(one, "content-keys"));
    }

    private static AssociatedData place(ContentId id, KeyGroup group) {
        return AssociatedData.named(Kind.CONTENT_KEY, id.value(), group.code());
    }

    @Override
    public void close() {
        derived.values().forEach(Key::close);
        derived.clear();
    }
}
