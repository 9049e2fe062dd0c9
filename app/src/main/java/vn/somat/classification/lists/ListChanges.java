package vn.somat.classification.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.classification.lists.ListWriter.Cause;
import vn.somat.classification.lists.SecretList.Origin;
import vn.somat.ledger.Refusal;

/**
 * Thay đổi danh mục: taking in a file, repealing, entering what was read from the original. By the security officer or the
 * head, with a second person; each change is a new version.
 */
@Service
public class ListChanges {

    private static final String ACT = "secret-list.change";
    private static final int LARGEST_FILE = 2 << 20;
    private static final int LONGEST_REASON = 2000;

    private final SecretListStore store;
    private final ListFiles files;
    private final ListTray tray;
    private final ListWriter writer;
    private final ShippedLists shipped;
    private final Access access;
    private final TransactionTemplate together;

    ListChanges(
            SecretListStore store,
            ListFiles files,
            ListTray tray,
            ListWriter writer,
            ShippedLists shipped,
            Access access,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.files = files;
        this.tray = tray;
        this.writer = writer;
        this.shipped = shipped;
        this.access = access;
        this.together = new TransactionTemplate(transactions);
    }

    /** Reads a CSV or YAML file and says what it would change and all that is wrong; writes nothing. */
    public ListReport check(Reader reader, byte[] file) {
        access.require(reader, ACT, Thing.none());
        if (file.length == 0 || file.length > LARGEST_FILE) {
            throw Refusal.invalid(
                    "file",
                    file.length == 0 ? "interchange.empty" : "classification.import.too-large",
                    LARGEST_FILE >> 20);
        }
        var checked = files.read(file, Origin.OFFICE);
        var draft = checked.draft();
        if (draft == null) {
            return new ListReport(null, "", 0, 0, 0, 0, 0, checked.problems());
        }
        var before = store.same(draft.head());
        var old = before.map(writer::drafts).orElse(List.of());
        int same = (int) draft.items().stream()
                .filter(item -> old.stream().anyMatch(item::same))
                .count();
        int changed = (int) draft.items().stream()
                .filter(item -> old.stream().anyMatch(one -> one.place().equals(item.place()) && !item.same(one)))
                .count();
        var problems = new ArrayList<>(checked.problems());
        return new ListReport(
                problems.isEmpty()
                        ? tray.keep(
                                reader, draft, before.map(SecretList::version).orElse(0))
                        : null,
                Objects.requireNonNullElse(draft.head().number(), draft.head().title()),
                before.map(SecretList::version).orElse(0),
                draft.items().size(),
                draft.items().size() - same - changed,
                changed,
                old.size() - same - changed,
                problems);
    }

    /** Takes in a checked file, all of it or nothing. */
    public ListId commit(Reader reader, UUID checked, @Nullable SecondPerson second) {
        var kept = tray.look(reader, checked).orElseThrow(() -> Refusal.conflict("interchange.gone"));
        var draft = kept.draft();
        if (store.same(draft.head()).map(SecretList::version).orElse(0) != kept.known()) {
            throw Refusal.conflict("classification.list.changed-meanwhile");
        }
        var confirmed = confirm(reader, null, second);
        var written = write(() -> writer.write(draft, new Cause("imported", null, reader.actor(), confirmed)));
        tray.done(reader);
        return written.list();
    }

    /**
     * The list is no longer in force from a day on. Nothing of it goes away: it explains the papers that rest on it.
     *
     * @param successor what takes its place, when that is known
     */
    public void repeal(
            Reader reader,
            ListId id,
            @Nullable LocalDate from,
            @Nullable ListId successor,
            String reason,
            @Nullable SecondPerson second) {
        access.require(reader, ACT, thing(id));
        var list = store.list(id).orElseThrow(Refusal::notThere);
        var why = reason(reason);
        if (list.to() != null) {
            throw Refusal.conflict("classification.list.repealed-before");
        }
        if (from == null || list.from() == null || !from.isAfter(list.from())) {
            throw Refusal.invalid("from", "classification.list.repeal-day");
        }
        if (successor != null && (successor.equals(id) || store.list(successor).isEmpty())) {
            throw Refusal.invalid("successor", "classification.list.successor");
        }
        var confirmed = confirm(reader, id, second);
        var head = ListHead.of(list).until(from.minusDays(1), successor);
        write(() -> writer.repeal(list, head, new Cause("repealed", why, reader.actor(), confirmed)));
    }

    /** What somebody read from the original: number, day of issue, first day in force. */
    public void amend(
            Reader reader,
            ListId id,
            @Nullable String number,
            @Nullable LocalDate issued,
            @Nullable LocalDate from,
            String reason,
            @Nullable SecondPerson second) {
        access.require(reader, ACT, thing(id));
        var list = store.list(id).orElseThrow(Refusal::notThere);
        var typed = number == null || number.isBlank() ? list.number() : number.strip();
        var why = reason(reason);
        if (from == null || issued != null && from.isBefore(issued)) {
            throw Refusal.invalid(
                    "from", from == null ? "classification.import.needed" : "classification.import.before-issued");
        }
        if (list.to() != null && from.isAfter(list.to())) {
            throw Refusal.invalid("from", "classification.import.to-before-from");
        }
        if (typed != null && typed.length() > 60) {
            throw Refusal.invalid("number", "interchange.too-long", 60);
        }
        var confirmed = confirm(reader, id, second);
        var head = ListHead.of(list).read(typed, issued == null ? list.issued() : issued, from);
        write(() -> writer.repeal(list, head, new Cause("amended", why, reader.actor(), confirmed)));
    }

    /** Enters one item, in its place; of a list that is not public the place and the level only. */
    public void enter(Reader reader, ListId id, ItemForm form, String reason, @Nullable SecondPerson second) {
        access.require(reader, ACT, thing(id));
        var list = store.list(id).orElseThrow(Refusal::notThere);
        var why = reason(reason);
        var items = files.with(writer.drafts(list), form, list);
        var confirmed = confirm(reader, id, second);
        write(() ->
                writer.next(list, ListHead.of(list), items, new Cause("item-entered", why, reader.actor(), confirmed)));
    }

    /** Shipped lists that are newer than what the books have, or that the books do not have. */
    public List<ShippedLists.Offer> offers() {
        return shipped.offers();
    }

    /** Takes a shipped list in the version that was shipped last; what the office read from the original stays. */
    public ListId take(Reader reader, String code, @Nullable SecondPerson second) {
        access.require(reader, ACT, Thing.none());
        var offered = shipped.offered(code).orElseThrow(Refusal::notThere);
        var draft = store.same(offered.head())
                .map(before -> Merging.shipped(before, writer.drafts(before), offered))
                .orElse(offered);
        var confirmed = confirm(reader, null, second);
        return write(() -> writer.write(draft, new Cause("taken", null, reader.actor(), confirmed)))
                .list();
    }

    private Confirmed confirm(Reader reader, @Nullable ListId list, @Nullable SecondPerson second) {
        return access.confirm(reader, ACT, list == null ? Thing.none() : thing(list), second);
    }

    private ListWriter.Written write(Supplier<ListWriter.Written> act) {
        return Objects.requireNonNull(together.execute(status -> act.get()));
    }

    private static Thing thing(ListId list) {
        return Thing.of("secret-list", list.value());
    }

    private static String reason(String typed) {
        var reason = Optional.of(typed.strip()).filter(text -> !text.isEmpty());
        if (reason.isEmpty()) {
            throw Refusal.invalid("reason", "classification.import.needed");
        }
        if (typed.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "interchange.too-long", LONGEST_REASON);
        }
        return reason.get();
    }
}
