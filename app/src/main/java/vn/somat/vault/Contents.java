package vn.somat.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.vault.AssociatedData.Kind;

/**
 * Encrypted contents (nội dung mã hóa): one key for each record or file. Everything joins the caller's transaction, so
 * a content appears and disappears together with the record it belongs to. Needs an unsealed vault, except to destroy.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Contents {
    private final ContentStore store;
    private final KeyCabinet cabinet;
    private final Format1 format;
    private final Algorithms algorithms;
    private final SecureRandom random;
    private final KeyEventRelay events;

    Contents(
            ContentStore store,
            KeyCabinet cabinet,
            Format1 format,
            Algorithms algorithms,
            SecureRandom random,
            KeyEventRelay events) {
        this.store = store;
        this.cabinet = cabinet;
        this.format = format;
        this.algorithms = algorithms;
        this.random = random;
        this.events = events;
    }

    /** A new content with a key of its own, guarded by the key of {@code group}. */
    public ContentId create(KeyGroup group) {
        return insert(group).id();
    }

    /** The same with its key at hand, to seal with at once: {@link KeyRing#only}. The caller closes the ring. */
    public KeyRing begin(KeyGroup group) {
        return ring(List.of(insert(group)));
    }

    private StoredKey insert(KeyGroup group) {
        ContentId id = ContentId.fresh(random);
        try (KeyWrapping wrapping = new KeyWrapping(cabinet, format);
                Key fresh = format.freshKey()) {
            StoredKey key = new StoredKey(id, group, wrapping.wrap(id, group.requireForContents(), fresh));
            store.insert(key);
            return key;
        }
    }

    /** The keys of these contents by one query; the caller closes the ring. */
    public KeyRing open(Collection<ContentId> ids) {
        cabinet.require();
        return ring(store.find(ids));
    }

    private KeyRing ring(List<StoredKey> keys) {
        return new KeyRing(new KeyWrapping(cabinet, format), format, algorithms, keys);
    }

    /** Encrypts a file while it is read, once per content. The stream is not closed here. */
    public StoredFile write(ContentId id, InputStream in) {
        StoredKey key = store.lock(id);
        if (store.hasFile(id)) {
            throw new IllegalStateException("content " + id.value() + " has a file already");
        }
        MessageDigest sha = sha256();
        DigestInputStream counted = new DigestInputStream(in, sha);
        try (SealedOutput out = new SealedOutput(
                fileKey(key),
                (number, segment) ->
                        store.insertSegment(id, number, Arrays.copyOf(segment.array(), segment.limit())))) {
            long size = counted.transferTo(out);
            out.finish();
            return new StoredFile(size, sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The plain bytes while they are decrypted; may be read to its end after the transaction. The file is whole only
     * when the end was reached without an exception.
     */
    public InputStream read(ContentId id) {
        StoredKey key = store.find(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no content " + id.value()));
        return new SealedInput(fileKey(key), inOrder(id));
    }

    /** The level changed: from now on another group guards the key. */
    public void regroup(ContentId id, KeyGroup group) {
        StoredKey stored = store.lock(id);
        try (KeyWrapping wrapping = new KeyWrapping(cabinet, format);
                Key content = wrapping.unwrap(stored)) {
            store.rewrap(id, group, wrapping.wrap(id, group.requireForContents(), content));
        }
    }

    /** Overwrites the key and deletes the file, for ever. A second time changes nothing. */
    public void destroy(ContentId id) {
        if (store.lock(id).wrapped() != null) {
            store.destroy(id);
            events.contentDestroyed(id);
        }
    }

    private SegmentKey fileKey(StoredKey stored) {
        try (KeyWrapping wrapping = new KeyWrapping(cabinet, format);
                Key content = wrapping.unwrap(stored)) {
            return new SegmentKey(
                    format,
                    algorithms.derive(content, "file"),
                    Kind.FILE,
                    stored.id().value());
        }
    }

    /** Segment by segment: a long file never lies in memory, no cursor stays open, and sealing the vault ends it. */
    private SealedInput.Source inOrder(ContentId id) {
        var number = new AtomicInteger();
        return room -> {
            cabinet.require();
            var sealed = store.segment(id, number.getAndIncrement());
            room.clear().limit(0);
            if (sealed != null) {
                if (sealed.length > room.capacity()) {
                    throw new Damaged();
                }
                room.limit(sealed.length).put(sealed).flip();
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
