package vn.somat.custody.destruction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Destroying;
import vn.somat.custody.destruction.Destruction.Council;
import vn.somat.custody.destruction.Destruction.Execution;
import vn.somat.custody.destruction.Destruction.Item;
import vn.somat.custody.destruction.Destruction.PaperName;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/** Opens destructions for their reader. In the caller's transaction. */
@Component
class DestructionReading {

    private final DestructionReadStore store;
    private final Destroying carriers;
    private final Contents contents;
    private final Regulations regulations;

    DestructionReading(DestructionReadStore store, Destroying carriers, Contents contents, Regulations regulations) {
        this.store = store;
        this.carriers = carriers;
        this.contents = contents;
        this.regulations = regulations;
    }

    /** Without their lists and without a word of them: a list of lists is nobody's reading. */
    List<Destruction> views(List<Kept> page) {
        return page.stream().map(one -> view(null, one, List.of())).toList();
    }

    Destruction whole(Kept one) {
        var stored = store.items(one.id());
        var things = things(stored);
        var papers = store.papers(
                stored.stream().map(KeptItem::document).filter(Objects::nonNull).toList());
        try (var keys = contents.open(List.of(one.content()))) {
            var items = stored.stream()
                    .map(item -> new Item(
                            item.number(),
                            item.what(),
                            item.carrier() == null ? null : things.get(item.carrier()),
                            paper(papers, item.document()),
                            item.open(),
                            keys.text(one.content(), Kept.dropped(item.number()), item.dropped())))
                    .toList();
            return view(keys, one, items);
        }
    }

    private Map<CarrierId, Carrier> things(List<KeptItem> items) {
        var ids = items.stream().map(KeptItem::carrier).filter(Objects::nonNull).toList();
        return carriers.listed(ids).stream().collect(Collectors.toMap(Carrier::id, Function.identity()));
    }

    private @Nullable PaperName paper(Map<DocumentId, PaperRow> papers, @Nullable DocumentId id) {
        var row = id == null ? null : papers.get(id);
        return row == null
                ? null
                : new PaperName(
                        row.id(),
                        row.number(),
                        row.date(),
                        regulations.of(row.regime()).level(row.level()).orElseThrow());
    }

    /** @param keys null where no word is read */
    private Destruction view(@Nullable KeyRing keys, Kept one, List<Item> items) {
        return new Destruction(
                one.id(),
                one.number(),
                one.kind(),
                one.state(),
                level(one.level()),
                said(keys, one, Kept.REASON, one.reason()),
                one.written(),
                one.proposedBy(),
                one.proposedAt(),
                items,
                council(keys, one),
                one.decision(),
                keys == null ? null : keys.text(one.content(), Kept.REFUSAL, one.refusal()),
                execution(keys, one),
                one.seen(),
                one.seenBy());
    }

    private static @Nullable Council council(@Nullable KeyRing keys, Kept one) {
        var met = one.council();
        return met == null || keys == null
                ? null
                : new Council(
                        met.number(),
                        met.day(),
                        met.chair(),
                        met.keeper(),
                        said(keys, one, Kept.MEMBERS, met.members()).lines().toList(),
                        met.minutes(),
                        met.met(),
                        said(keys, one, Kept.CONCLUSION, met.conclusion()));
    }

    private static @Nullable Execution execution(@Nullable KeyRing keys, Kept one) {
        var done = one.done();
        return done == null || keys == null
                ? null
                : new Execution(
                        done.record(),
                        done.at(),
                        done.by(),
                        done.second(),
                        done.method(),
                        said(keys, one, Kept.HOW, done.how()),
                        said(keys, one, Kept.WHERE, done.where()),
                        keys.text(one.content(), Kept.WITNESSES, done.witnesses()));
    }

    private static String said(@Nullable KeyRing keys, Kept one, String field, byte @Nullable [] sealed) {
        var text = keys == null ? null : keys.text(one.content(), field, sealed);
        return text == null ? "" : text;
    }

    private Level level(String code) {
        return regulations.all().reversed().stream()
                .flatMap(rules -> rules.level(code).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pack has level " + code));
    }
}
