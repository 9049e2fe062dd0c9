package vn.somat.vault;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.vault.AssociatedData.Kind;

/**
 * The one place in memory where keys are while the vault is open (tủ khóa); empty while it is sealed. Safe to share
 * between threads.
 */
@Component
final class KeyCabinet {
    private final KeyGroupStore groups;
    private final Format1 format;
    private final Algorithms algorithms;
    private final AtomicReference<@Nullable OpenKeys> open = new AtomicReference<>();

    KeyCabinet(KeyGroupStore groups, Format1 format, Algorithms algorithms) {
        this.groups = groups;
        this.format = format;
        this.algorithms = algorithms;
    }

    @Nullable
    OpenKeys peek() {
        return open.get();
    }

    OpenKeys require() {
        OpenKeys keys = open.get();
        if (keys == null) {
            throw new VaultSealed();
        }
        return keys;
    }

    /** Takes over the keys. When the vault is open already these are wiped: nobody's work is disturbed. */
    void fill(OpenKeys keys) {
        if (!open.compareAndSet(null, keys)) {
            keys.close();
        }
    }

    /** Wipes every key; true when there were any. */
    boolean empty() {
        OpenKeys keys = open.getAndSet(null);
        if (keys != null) {
            keys.close();
        }
        return keys != null;
    }

    /** The key of a group, made and stored when there is none yet. */
    Key group(KeyGroup group) {
        return group(require(), group);
    }

    Key group(OpenKeys keys, KeyGroup group) {
        Key known = keys.group(group.code());
        return known != null ? known : keys.keep(group.code(), load(keys, group));
    }

    private Key load(OpenKeys keys, KeyGroup group) {
        var place = AssociatedData.named(Kind.GROUP_KEY, keys.vaultId, group.code());
        try (Key wrapping = algorithms.derive(keys.root(), "key-groups")) {
            byte[] wrapped = groups.findOrCreate(group, () -> {
                try (Key fresh = format.freshKey()) {
                    return format.wrap(wrapping, place, fresh);
                }
            });
            return format.unwrap(wrapping, place, wrapped);
        }
    }

    /** The key for one purpose of a group; the caller closes it. */
    Key purpose(KeyGroup group, String purpose) {
        return algorithms.derive(group(group), purpose);
    }
}
