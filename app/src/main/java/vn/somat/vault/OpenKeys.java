package vn.somat.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The keys in memory while the vault is open. Closed once, it wipes them all; safe to share between threads. */
final class OpenKeys implements AutoCloseable {
    final UUID vaultId;
    final long epoch;
    private final Key root;
    private final Map<String, Key> groups = new ConcurrentHashMap<>();
    private volatile Instant lastUse;
    private boolean closed;

    OpenKeys(UUID vaultId, long epoch, Key root, Instant now) {
        this.vaultId = vaultId;
        this.epoch = epoch;
        this.root = root;
        this.lastUse = now;
    }

    void touch(Instant now) {
        lastUse = now;
    }

    /** A limit of zero means never. */
    boolean idleFor(Duration limit, Instant now) {
        return !limit.isZero() && !now.isBefore(lastUse.plus(limit));
    }

    Key root() {
        return root;
    }

    @Nullable
    Key group(String code) {
        return groups.get(code);
    }

    /** Keeps the key of a group; when another thread was faster, that one's stays and this one is wiped. */
    synchronized Key keep(String code, Key fresh) {
        if (closed) {
            fresh.close();
            throw new VaultSealed();
        }
        Key first = groups.putIfAbsent(code, fresh);
        if (first == null) {
            return fresh;
        }
        fresh.close();
        return first;
    }

    @Override
    public synchronized void close() {
        closed = true;
        root.close();
        groups.values().forEach(Key::close);
    }
}
