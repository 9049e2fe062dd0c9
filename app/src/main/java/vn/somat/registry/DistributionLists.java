package vn.somat.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Danh sách nơi nhận: saved lists of recipients, so that one paper goes to all of them in one act. */
@Service
public class DistributionLists {

    static final int MOST_MEMBERS = 500;
    static final int LONGEST_MEMBER = 300;
    static final int MOST_COPIES = 1000;
    private static final int LONGEST_NAME = 200;
    private static final String KIND = "distribution-list";

    private final ListStore store;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    DistributionLists(ListStore store, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    public record DistributionList(
            UUID id,
            String name,
            List<DocumentView.Recipient> members,
            @Nullable Instant closedAt) {

        public DistributionList {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return "DistributionList[" + id + "]";
        }
    }

    /** Names of open lists differ by more than capitals; a list has 1 to {@value #MOST_MEMBERS} members. */
    @Transactional
    public UUID create(Reader reader, String name, List<DocumentView.Recipient> members) {
        access.require(reader, "distribution-list.change", Thing.none());
        var id = UUID.randomUUID();
        var list = checked(id, name, members);
        store.insert(list);
        record(reader, "registry.list.created", list);
        return id;
    }

    @Transactional
    public void change(Reader reader, UUID list, String name, List<DocumentView.Recipient> members) {
        access.require(reader, "distribution-list.change", Thing.of(KIND, list));
        store.lock(list);
        var changed = checked(list, name, members);
        store.replace(changed);
        record(reader, "registry.list.changed", changed);
    }

    /** No longer offered; papers sent by it keep their recipients. */
    @Transactional
    public void close(Reader reader, UUID list) {
        access.require(reader, "distribution-list.change", Thing.of(KIND, list));
        var open = store.lock(list);
        store.close(list, clock.instant());
        record(reader, "registry.list.closed", open);
    }

    /** Those still offered, in Vietnamese order of names. */
    @Transactional(readOnly = true)
    public List<DistributionList> all(Reader reader) {
        access.require(reader, "distribution-list.read", Thing.none());
        return store.open();
    }

    /** Closed ones too. */
    @Transactional(readOnly = true)
    public Optional<DistributionList> find(Reader reader, UUID list) {
        access.require(reader, "distribution-list.read", Thing.of(KIND, list));
        return store.find(list);
    }

    private DistributionList checked(UUID id, String name, List<DocumentView.Recipient> members) {
        var typed = new Typed();
        var line = typed.required("name", name, LONGEST_NAME);
        typed.number("members", members.size(), 1, MOST_MEMBERS);
        var clean = members.size() > MOST_MEMBERS
                ? List.<DocumentView.Recipient>of()
                : recipients(typed, "members", members);
        typed.refuse();
        if (store.open().stream().anyMatch(other -> !other.id().equals(id) && alike(other.name(), line))) {
            throw Refusal.conflict("registry.list.name-taken");
        }
        return new DistributionList(id, line, clean, null);
    }

    /** Recipients as they may be stored; each body once. */
    static List<DocumentView.Recipient> recipients(Typed typed, String list, List<DocumentView.Recipient> raw) {
        var clean = new ArrayList<DocumentView.Recipient>();
        var seen = new HashSet<String>();
        for (int i = 0; i < raw.size(); i++) {
            var field = list + "[" + i + "]";
            var name = typed.required(field + ".name", raw.get(i).name(), LONGEST_MEMBER);
            typed.number(field + ".copies", raw.get(i).copies(), 1, MOST_COPIES);
            if (!name.isEmpty() && !seen.add(Folding.spelling(name))) {
                typed.flaw(field + ".name", "registry.list.twice");
            }
            clean.add(new DocumentView.Recipient(name, raw.get(i).copies()));
        }
        return clean;
    }

    private static boolean alike(String one, String other) {
        return Folding.spelling(one).equals(Folding.spelling(other));
    }

    private void record(Reader reader, String act, DistributionList list) {
        ledger.record(Entry.of(act)
                .by(reader.actor())
                .on(KIND, list.id())
                .with("members", list.members().size())
                .commit("name", list.name())
                .commit("recipients", text(list)));
    }

    private static String text(DistributionList list) {
        return list.members().stream()
                .map(member -> member.copies() + " " + member.name())
                .collect(Collectors.joining("\n"));
    }
}
