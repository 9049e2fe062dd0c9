package vn.somat.custody.destruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Destroying;
import vn.somat.custody.destruction.Electronic.What;
import vn.somat.registry.DestroyedPart;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Shredding;

/** What a list names, undone: keys, carriers, and what the book says of both. In the caller's transaction. */
@Component
class Undoing {

    private final Destroying destroying;
    private final Shredding shredding;
    private final Holds holds;
    private final Clock clock;

    Undoing(Destroying destroying, Shredding shredding, Holds holds, Clock clock) {
        this.destroying = destroying;
        this.shredding = shredding;
        this.holds = holds;
        this.clock = clock;
    }

    /** Lines before carriers, as the registry does; then nobody can hold back what is about to go. */
    List<Carrier> hold(List<KeptItem> items) {
        var ids = items.stream().map(KeptItem::carrier).filter(Objects::nonNull).toList();
        var papers = Stream.concat(
                        items.stream().map(KeptItem::document),
                        destroying.listed(ids).stream().map(Carrier::document))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        shredding.hold(papers);
        var held = destroying.hold(ids);
        holds.requireFree(held);
        items.stream().map(KeptItem::document).filter(Objects::nonNull).forEach(holds::requireFree);
        return held;
    }

    void undo(Reader reader, Kept kept, String record, List<KeptItem> items, List<Carrier> held, Confirmed confirmed) {
        var gone = new HashMap<DocumentId, Integer>();
        var copies = new HashMap<DocumentId, Integer>();
        for (var item : items) {
            var document = item.document();
            if (item.what() == What.FILES && document != null) {
                gone.put(document, shredding.shredFiles(reader, document, record, confirmed));
            }
        }
        for (var item : items) {
            var document = item.document();
            if (item.what() == What.WORDS && document != null) {
                shredding.shredWords(reader, document, record, confirmed);
            }
        }
        for (var one : held) {
            if (one.document() != null) {
                copies.merge(one.document(), 1, Integer::sum);
            }
        }
        var ids = held.stream().map(Carrier::id).toList();
        if (!ids.isEmpty()) {
            close(reader, kept, record, ids, confirmed);
        }
        tell(reader, record, copies, gone);
    }

    private void close(Reader reader, Kept kept, String record, List<CarrierId> ids, Confirmed confirmed) {
        var entry = confirmed.witnessed(
                Destructions.entry("custody.carrier.destroyed", reader, kept).with("record", record));
        destroying.destroyed(entry, reader.person(), confirmed.second(), record, ids);
    }

    private void tell(Reader reader, String record, Map<DocumentId, Integer> copies, Map<DocumentId, Integer> files) {
        var day = LocalDate.now(clock);
        Stream.concat(copies.keySet().stream(), files.keySet().stream())
                .distinct()
                .forEach(document -> shredding.tell(
                        reader,
                        document,
                        new DestroyedPart(
                                record, day, copies.getOrDefault(document, 0), files.getOrDefault(document, 0))));
    }
}
