package vn.somat.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.beans.factory.BeanFactory;
import vn.somat.bench.CopyRows;

/** The product's own {@link Contents} on a store that gathers rows for COPY. One for each thread. */
public final class BulkContents {

    public static final String TABLE = "vault.content_key(content_id, group_code, wrapped, created_at)";

    private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

    private final Gathering store;
    private final Contents contents;

    public BulkContents(BeanFactory house, Clock clock) {
        store = new Gathering(house.getBean(DSLContext.class), clock);
        var algorithms = house.getBean(Algorithms.class);
        var random = new SecureRandom();
        contents = new Contents(
                store,
                house.getBean(KeyCabinet.class),
                new Format1(algorithms, random),
                algorithms,
                random,
                house.getBean(KeyEventRelay.class));
    }

    public Contents contents() {
        return contents;
    }

    /** What was gathered so far; from here on anew. */
    public CopyRows take() {
        var taken = store.rows;
        store.rows = new CopyRows();
        store.kept.clear();
        return taken;
    }

    /** The blind index, which hashes a word it has met only once: the hash is the same each time. */
    public static BlindIndex remembering(BeanFactory house) {
        KNOWN.clear();
        return new Remembering(house.getBean(KeyCabinet.class), house.getBean(Algorithms.class));
    }

    private static final class Gathering extends ContentStore {
        private final Clock clock;
        private final Map<ContentId, StoredKey> kept = new HashMap<>();
        private CopyRows rows = new CopyRows();

        Gathering(DSLContext sql, Clock clock) {
            super(sql, clock);
            this.clock = clock;
        }

        @Override
        void insert(StoredKey key) {
            kept.put(key.id(), key);
            rows.add(key.id().value(), key.group().code(), key.wrapped(), clock.instant());
        }

        @Override
        List<StoredKey> find(Collection<ContentId> ids) {
            return ids.stream().map(id -> Objects.requireNonNull(kept.get(id))).toList();
        }
    }

    private static final class Remembering extends BlindIndex {

        Remembering(KeyCabinet cabinet, Algorithms algorithms) {
            super(cabinet, algorithms);
        }

        @Override
        public Set<String> blind(String purpose, Collection<String> terms) {
            var blinded = new java.util.LinkedHashSet<String>();
            for (var term : terms) {
                // Whole numbers of papers are met once: to keep them would fill the heap.
                if (purpose.equals("twin") || purpose.equals("code") && term.length() > 6) {
                    blinded.addAll(super.blind(purpose, List.of(term)));
                } else {
                    var key = purpose + '\u0000' + term;
                    var known = KNOWN.get(key);
                    if (known == null) {
                        known = super.blind(purpose, List.of(term)).iterator().next();
                        KNOWN.put(key, known);
                    }
                    blinded.add(known);
                }
            }
            return blinded;
        }
    }
}
