package vn.somat.classification.lists;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;

/**
 * Danh mục bí mật nhà nước: what a level can rest on. Lists are no secret: whoever is signed in reads them, so reading asks
 * for no reader. Changes are asked of {@code access}.
 */
@Service
public class SecretLists {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final SecretListStore store;
    private final Regulations regulations;

    SecretLists(SecretListStore store, Regulations regulations) {
        this.store = store;
        this.regulations = regulations;
    }

    /**
     * The item a paper of that day is to rest on. Refuses one that is not there, one of a list that is not in force on that
     * day, naming what took its place, and one that a later version of its list dropped or reworded.
     */
    @Transactional(readOnly = true)
    public ListItem find(ItemId id, LocalDate day) {
        var item = explain(id);
        var list = item.list();
        if (list.from() == null) {
            throw refused(day, "classification.list.no-day", item.listNumber());
        }
        if (day.isBefore(list.from())) {
            throw refused(day, "classification.list.not-yet", item.listNumber(), DAY.format(list.from()));
        }
        if (list.repealedOn(day)) {
            throw repealed(item, day);
        }
        if (!item.current()) {
            throw store.replacing(id)
                    .map(next -> refused(day, "classification.item.replaced", item.place(), next.place()))
                    .orElseGet(() -> refused(day, "classification.item.dropped", item.place(), item.listNumber()));
        }
        return item;
    }

    /** The item an older paper rests on, whatever became of it since. */
    @Transactional(readOnly = true)
    public ListItem explain(ItemId id) {
        return store.item(id).orElseThrow(Refusal::notThere);
    }

    @Transactional(readOnly = true)
    public SecretList list(ListId id) {
        return store.list(id).orElseThrow(Refusal::notThere);
    }

    /** The items of a list as it stands, in its order. */
    @Transactional(readOnly = true)
    public List<ListItem> items(ListId list) {
        return store.itemsOf(list);
    }

    /** What took the place of a repealed list, when that is known. */
    @Transactional(readOnly = true)
    public Optional<SecretList> successor(SecretList list) {
        return Optional.ofNullable(list.repealedBy()).flatMap(store::list);
    }

    private Refusal repealed(ListItem item, LocalDate day) {
        var until = DAY.format(java.util.Objects.requireNonNull(item.to()));
        return successor(item.list())
                .map(next -> refused(
                        day, "classification.list.replaced", item.listNumber(), until, next.citation()))
                .orElseGet(() -> refused(day, "classification.list.repealed", item.listNumber(), until));
    }

    private Refusal refused(LocalDate day, String code, Object... args) {
        return Refusal.conflict(code, args)
                .citing(regulations.on(day).value("refuse.list").citation().article());
    }
}
