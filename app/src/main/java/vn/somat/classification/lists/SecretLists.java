package vn.somat.classification.lists;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final int PAGE = 50;

    private final SecretListStore store;
    private final ListText text;
    private final Regulations regulations;

    SecretLists(SecretListStore store, ListText text, Regulations regulations) {
        this.store = store;
        this.text = text;
        this.regulations = regulations;
    }

    /** @param next where the next page begins; null on the last one */
    public record Found(List<ListItem> items, @Nullable String next) {

        public Found {
            items = List.copyOf(items);
        }
    }

    /** What a list can be written as. */
    public enum Format {
        CSV,
        YAML
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

    /** Whether a paper of that day may rest on an item. */
    @Transactional(readOnly = true)
    public boolean stands(ItemId id, LocalDate day) {
        var item = explain(id);
        var from = item.list().from();
        return item.current()
                && from != null
                && !day.isBefore(from)
                && !item.list().repealedOn(day);
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

    /** All lists, by field. An office knows some dozens of them. */
    @Transactional(readOnly = true)
    public List<SecretList> lists() {
        return store.lists();
    }

    /** One page of items that stand now, in the order of lists and places, at most {@value #PAGE}. */
    @Transactional(readOnly = true)
    public Found search(Wanted wanted) {
        var items = store.find(wanted, PAGE + 1);
        if (items.size() <= PAGE) {
            return new Found(items, null);
        }
        return new Found(items.subList(0, PAGE), store.mark(items.get(PAGE - 1)));
    }

    /** The first page of items of a field that a paper of that day can rest on. */
    @Transactional(readOnly = true)
    public List<ListItem> search(String text, LocalDate day, @Nullable String field) {
        return search(new Wanted(text, field, null, day, null)).items();
    }

    /** Every item a paper of that day can rest on, of one field or of all, in the order of lists and places. */
    @Transactional(readOnly = true)
    public List<ListItem> usable(LocalDate day, @Nullable String field) {
        return store.find(new Wanted("", field, null, day, null), Integer.MAX_VALUE);
    }

    /** How many items each list has now. */
    @Transactional(readOnly = true)
    public Map<ListId, Integer> sizes() {
        return store.sizes();
    }

    /** What a list was in each version, newest first. */
    @Transactional(readOnly = true)
    public List<ListVersion> versions(ListId list) {
        return store.versions(list);
    }

    /** The items a list had in a version. */
    @Transactional(readOnly = true)
    public List<ListItem> items(ListId list, int version) {
        return store.itemsOf(list, version);
    }

    /** What a list repealed, as far as it is known. */
    @Transactional(readOnly = true)
    public List<SecretList> repealedBy(ListId list) {
        return store.repealedBy(list);
    }

    /** What took the place of an item in a later version of its list. */
    @Transactional(readOnly = true)
    public Optional<ListItem> replacing(ItemId item) {
        return store.replacing(item);
    }

    /** A list as a file that can be taken in again: {@code csv} with a byte order mark for spreadsheets, or {@code yaml}. */
    @Transactional(readOnly = true)
    public String export(ListId id, Format format) {
        var list = list(id);
        return text.write(list, store.itemsOf(id), store.repealedBy(id), format);
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
                .map(next -> refused(day, "classification.list.replaced", item.listNumber(), until, next.citation()))
                .orElseGet(() -> refused(day, "classification.list.repealed", item.listNumber(), until));
    }

    private Refusal refused(LocalDate day, String code, Object... args) {
        return Refusal.conflict(code, args)
                .citing(regulations.on(day).value("refuse.list").citation().article());
    }
}
