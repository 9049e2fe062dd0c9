package vn.somat.classification.lists;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Confirmed;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;

/**
 * Ghi một phiên bản: every change of a list is a new version. Items that say the same go on under their id; what says
 * something else gets a row of its own, and the one before keeps explaining the papers that rest on it.
 */
@Component
class ListWriter {

    private static final int APART = 10;
    private static final String KIND = "secret-list";

    private final SecretListStore store;
    private final ListWriteStore writes;
    private final Ledger ledger;
    private final Clock clock;

    ListWriter(SecretListStore store, ListWriteStore writes, Ledger ledger, Clock clock) {
        this.store = store;
        this.writes = writes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Why a version is written: its code for people and the ledger, a reason where one is asked for, and whose it is. */
    record Cause(
            String change,
            @Nullable String reason,
            String actor,
            @Nullable Confirmed confirmed) {

        Cause because(String other) {
            return new Cause(other, reason, actor, confirmed);
        }

        Entry signed(Entry entry) {
            return confirmed == null ? entry : confirmed.witnessed(entry);
        }
    }

    /** What a version did. */
    record Written(ListId list, int version, int added, int changed, int dropped) {}

    /** Writes a list, new or in its next version, and ends what it repeals, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Written write(ListDraft draft, Cause cause) {
        var before = store.same(draft.head());
        if (before.isPresent()) {
            var written = next(before.get(), Merging.head(before.get(), draft.head()), draft.items(), cause);
            endRepealed(draft, written.list(), cause);
            return written;
        }
        var written = first(draft, cause);
        endRepealed(draft, written.list(), cause);
        return record("classification.list.entered", draft.head(), written, cause);
    }

    /** Writes the shipped lists into books that have none, under one entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    void seed(List<ListDraft> drafts, String actor) {
        var cause = new Cause("shipped", null, actor, null);
        var entry = Entry.of("classification.lists.shipped").by(actor).with("lists", drafts.size());
        for (var draft : drafts) {
            var list = first(draft, cause).list();
            entry = entry.on(KIND, list.value());
            endRepealed(draft, list, cause);
        }
        ledger.record(entry);
    }

    private void endRepealed(ListDraft draft, ListId list, Cause cause) {
        if (draft.repeals() != null) {
            store.meant(draft.repeals())
                    .filter(repealed -> repealed.repealedBy() == null)
                    .ifPresent(repealed -> {
                        var lastDay =
                                Objects.requireNonNull(draft.repealsFrom()).minusDays(1);
                        repeal(repealed, ListHead.of(repealed).until(lastDay, list), cause.because("repealed"));
                    });
        }
    }

    /** Writes the next version of a list with the same items under another head. */
    @Transactional(propagation = Propagation.MANDATORY)
    Written repeal(SecretList list, ListHead head, Cause cause) {
        return next(list, head, drafts(list), cause);
    }

    List<ItemDraft> drafts(SecretList list) {
        return store.itemsOf(list.id()).stream().map(ItemDraft::of).toList();
    }

    private Written first(ListDraft draft, Cause cause) {
        var list = writes.insert(draft.head());
        writes.version(list, 1, draft.head(), cause.change(), cause.reason(), cause.actor(), clock.instant());
        var added = new ArrayList<ListWriteStore.NewItem>();
        for (var item : draft.items()) {
            added.add(new ListWriteStore.NewItem(item, position(added.size()), null));
        }
        writes.items(list, 1, draft.head(), added);
        return new Written(list, 1, added.size(), 0, 0);
    }

    /** The next version; the code of a list never changes. */
    Written next(SecretList list, ListHead head, List<ItemDraft> items, Cause cause) {
        int version = writes.next(list.id(), list.version(), head.open());
        writes.version(list.id(), version, head, cause.change(), cause.reason(), cause.actor(), clock.instant());
        var before = new LinkedHashMap<String, ListItem>();
        store.itemsOf(list.id()).forEach(item -> before.put(ItemDraft.of(item).place(), item));
        var added = new ArrayList<ListWriteStore.NewItem>();
        int changed = 0;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var old = before.remove(item.place());
            if (old != null && item.same(ItemDraft.of(old))) {
                writes.keep(old.id(), item, position(i), head);
                continue;
            }
            if (old != null) {
                writes.end(old.id(), version);
                changed++;
            }
            added.add(new ListWriteStore.NewItem(item, position(i), old == null ? null : old.id()));
        }
        before.values().forEach(dropped -> writes.end(dropped.id(), version));
        writes.items(list.id(), version, head, added);
        var act = head.repealedBy() != null && list.repealedBy() == null || head.to() != null && list.to() == null
                ? "classification.list.repealed"
                : "classification.list.changed";
        return record(
                act, head, new Written(list.id(), version, added.size() - changed, changed, before.size()), cause);
    }

    private Written record(String act, ListHead head, Written written, Cause cause) {
        ledger.record(cause.signed(Entry.of(act).by(cause.actor()))
                .on(KIND, written.list().value())
                .with("list", head.code())
                .with("version", written.version())
                .with("change", cause.change())
                .with("added", written.added())
                .with("changed", written.changed())
                .with("dropped", written.dropped())
                .with("until", head.to())
                .commit("reason", cause.reason()));
        return written;
    }

    private static int position(int index) {
        return (index + 1) * APART;
    }
}
