package vn.somat.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.vault.shares.Share;

/** Shares that were offered and wait for the others, in memory and for a limited time. Safe to share between threads. */
@Component
class ShareTray {
    private final Clock clock;
    private final VaultSettings settings;
    private final TreeMap<Integer, Share> given = new TreeMap<>();
    private @Nullable Instant until;

    ShareTray(Clock clock, VaultSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Lays a share beside the others; the same share twice counts once. Each one renews the time limit. */
    synchronized ShareProgress lay(Share share) {
        forgetWhenLate();
        Share before = given.put(share.index(), share);
        if (before != null) {
            before.close();
        }
        until = clock.instant().plus(settings.shareWindow());
        return new ShareProgress(new TreeSet<>(given.keySet()), share.threshold(), until, false);
    }

    synchronized ShareProgress progress(int threshold) {
        forgetWhenLate();
        return new ShareProgress(new TreeSet<>(given.keySet()), threshold, until, false);
    }

    /** Lets {@code opening} see what lies here. */
    synchronized Key open(Function<SortedMap<Integer, Share>, Key> opening) {
        return opening.apply(given);
    }

    synchronized void clear() {
        given.values().forEach(Share::close);
        given.clear();
        until = null;
    }

    /** Called now and then, so that shares do not lie in memory until somebody offers another. */
    synchronized void forgetWhenLate() {
        if (until != null && !clock.instant().isBefore(until)) {
            clear();
        }
    }
}
