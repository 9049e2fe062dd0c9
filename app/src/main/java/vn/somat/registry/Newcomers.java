package vn.somat.registry;

import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.registry.DocumentView.State;
import vn.somat.regulation.Direction;
import vn.somat.vault.Contents;

/**
 * Lập chỉ mục văn bản tiếp nhận: lines that came from another office, with its words still hidden from our index, are made to
 * be found here like our own, and to be warned of when they come a second time. In the caller's transaction; a few hundred in
 * memory at a time.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Newcomers {

    private static final int AT_ONCE = 300;

    private final NewcomerStore store;
    private final RecipientStore recipients;
    private final Contents contents;
    private final Terms terms;
    private final Twins twins;

    Newcomers(NewcomerStore store, RecipientStore recipients, Contents contents, Terms terms, Twins twins) {
        this.store = store;
        this.recipients = recipients;
        this.contents = contents;
        this.terms = terms;
        this.twins = twins;
    }

    /** @param entry the act they came by */
    public void index(UUID entry, LongConsumer progress) {
        long done = 0;
        List<Line> page = store.lines(entry, null, AT_ONCE);
        while (!page.isEmpty()) {
            lines(page);
            done += page.size();
            progress.accept(done);
            page = store.lines(entry, page.getLast().id(), AT_ONCE);
        }
        List<Inside> inner = store.insides(entry, null, AT_ONCE);
        while (!inner.isEmpty()) {
            insides(inner);
            inner = store.insides(entry, inner.getLast().document(), AT_ONCE);
        }
    }

    private void lines(List<Line> page) {
        var to = recipients.of(page.stream().map(Line::id).toList());
        try (var keys =
                contents.open(page.stream().map(line -> line.texts().content()).toList())) {
            for (var line : page) {
                var content = line.texts().content();
                if (line.destroyed() || keys.isDestroyed(content)) {
                    continue;
                }
                var texts = line.texts().open(keys);
                var names = to.getOrDefault(line.id(), List.of()).stream()
                        .map(one -> DocumentReading.recipient(keys, content, one))
                        .toList();
                boolean twin = line.direction() == Direction.INCOMING && line.state() == State.REGISTERED;
                store.found(
                        line.id(),
                        twin ? twins.of(line.facts(), texts) : null,
                        terms.of(SearchText.of(line.facts(), texts, names)));
            }
        }
    }

    private void insides(List<Inside> page) {
        try (var keys = contents.open(
                page.stream().map(inside -> inside.texts().content()).toList())) {
            page.stream()
                    .filter(inside -> !keys.isDestroyed(inside.texts().content()))
                    .forEach(inside -> store.found(
                            inside.document(),
                            terms.of(
                                    SearchText.of(inside.facts(), inside.texts().open(keys), List.of()))));
        }
    }
}
