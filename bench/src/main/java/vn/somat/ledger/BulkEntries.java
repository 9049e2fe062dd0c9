package vn.somat.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.BeanFactory;
import vn.somat.bench.CopyRows;

/** The product's own {@link Ledger} on a store that gathers rows for COPY. One for each thread. */
public final class BulkEntries {

    public static final String ENTRY = "ledger.entry(recorded, id, at, act, actor, refused, leaf)";
    public static final String SUBJECT = "ledger.subject(kind, thing, recorded)";
    public static final String OPENING = "ledger.opening(entry, name, salt)";
    public static final String CHAINED = "ledger.chained(index, recorded, leaf_hash)";
    public static final String NODE = "ledger.node(level, index, hash)";

    private final Gathering store;
    private final Ledger ledger;

    public BulkEntries(BeanFactory house, Clock clock) {
        store = new Gathering(house.getBean(DSLContext.class));
        ledger = new Ledger(store, clock, new SecureRandom());
    }

    public Ledger ledger() {
        return ledger;
    }

    /** @param leaves hashes of the leaves in their order */
    public record Gathered(CopyRows entries, CopyRows subjects, CopyRows openings, List<byte[]> leaves) {}

    /** @param next what the first entry to come is recorded as */
    public void begin(long next) {
        store.next = next;
        store.gathered = new Gathered(new CopyRows(), new CopyRows(), new CopyRows(), new ArrayList<>());
    }

    public Gathered take() {
        return store.gathered;
    }

    /** Puts leaves into the tree, in the order in which they come. */
    public static final class Chain {

        private final Frontier frontier;

        /** At the end of the tree as it stands, in which everything recorded is chained. */
        public Chain(BeanFactory house) {
            house.getBean(Sequencer.class).chainAll();
            var tree = house.getBean(TreeStore.class);
            frontier = tree.frontier(tree.size());
        }

        public void append(List<byte[]> leaves, long recorded, CopyRows chained, CopyRows nodes) {
            long next = recorded;
            for (var hash : leaves) {
                chained.add(frontier.size(), next++, hash);
                for (var node : frontier.append(hash)) {
                    nodes.add(node.level(), node.index(), node.hash());
                }
            }
        }
    }

    private static final class Gathering extends EntryStore {
        private long next;
        private Gathered gathered = new Gathered(new CopyRows(), new CopyRows(), new CopyRows(), new ArrayList<>());

        Gathering(DSLContext sql) {
            super(sql);
        }

        @Override
        void add(Entry entry, Leaf leaf) {
            long recorded = next++;
            gathered.entries()
                    .add(
                            recorded,
                            leaf.id().value(),
                            leaf.at(),
                            entry.act(),
                            entry.actor(),
                            entry.refused(),
                            leaf.bytes());
            entry.subjects().forEach(subject -> {
                var parts = subject.split(":", 2);
                gathered.subjects().add(parts[0], parts[1], recorded);
            });
            leaf.salts()
                    .forEach((name, salt) -> gathered.openings().add(leaf.id().value(), name, salt));
            gathered.leaves().add(Hashes.leaf(leaf.bytes()));
        }
    }
}
