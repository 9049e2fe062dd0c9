package vn.somat.registry.issues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.issues.IssuedCopy.State;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/**
 * Bàn phát hành theo số: copies 1..N of a book or a conference paper go to a list in one act, and come back one by one, ticked
 * off by what a scanner reads. For what is no secret: copies of secret papers are carriers, and hand-outs of a meeting its own.
 */
@Service
public class Issues {

    private static final int MOST = 1_000;
    private static final int LONGEST = 300;
    private static final KeyGroup ORDINARY = KeyGroup.of("thuong");
    private static final Pattern CODE = Pattern.compile("(?i)(?:PH-(\\d{1,9})/)?(\\d{1,6})");

    private final IssueStore store;
    private final IssueReading reading;
    private final DistributionLists lists;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Issues(
            IssueStore store,
            IssueReading reading,
            DistributionLists lists,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = reading;
        this.lists = lists;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * Phát hành: numbers go through in the order of the recipients, as many to each as it gets.
     *
     * @param first number of the first copy
     * @param list a saved list whose members come first
     */
    public UUID issue(
            Reader reader,
            String name,
            LocalDate day,
            @Nullable LocalDate due,
            int first,
            @Nullable UUID list,
            List<Recipient> more) {
        access.require(reader, "issue.make", Thing.of("issue", ""));
        var title = line("name", name);
        var to = new ArrayList<String>();
        for (var one : recipients(reader, list, more)) {
            for (int i = 0; i < one.copies() && to.size() <= MOST; i++) {
                to.add(line("recipients", one.name()));
            }
        }
        if (to.isEmpty() || to.size() > MOST) {
            throw Refusal.invalid("recipients", "registry.issue.copies", MOST);
        }
        if (first < 1 || first > 100_000) {
            throw Refusal.invalid("first", "registry.number.range", 1, 100_000);
        }
        if (due != null && due.isBefore(day)) {
            throw Refusal.invalid("due", "registry.issue.due");
        }
        var id = UUID.randomUUID();
        together.executeWithoutResult(tx -> {
            var content = contents.create(ORDINARY);
            try (var keys = contents.open(List.of(content))) {
                var entry = ledger.record(entry("registry.issue.made", reader, id)
                        .with("content", content.value())
                        .with("copies", to.size())
                        .with("date", day)
                        .with("due", due)
                        .commit("name", title)
                        .commit("recipients", String.join("\n", to)));
                var sealed = new ArrayList<byte[]>();
                for (int i = 0; i < to.size(); i++) {
                    sealed.add(keys.seal(content, IssueReading.recipient(first + i), to.get(i)));
                }
                var shown = keys.seal(content, "name", title);
                store.add(id, content, shown, day, due, first, sealed, reader, clock.instant(), entry.value());
            }
        });
        return id;
    }

    /** Đã trả: by what stands on it, {@code PH-3/17}, or its number alone. Answers the number. */
    public int back(Reader reader, UUID id, String code) {
        int copy = copy(reader, id, code);
        turned("registry.issue.back", reader, id, copy, State.OUT, State.BACK, null);
        return copy;
    }

    /** Gạt nhầm: it is out again. */
    public void undo(Reader reader, UUID id, int copy) {
        turned("registry.issue.undone", reader, id, copy, State.BACK, State.OUT, null);
    }

    /** Không thu được: it will not come back, and why. */
    public void gone(Reader reader, UUID id, int copy, String reason) {
        turned("registry.issue.gone", reader, id, copy, State.OUT, State.GONE, line("reason", reason));
    }

    /** Kết thúc: when nothing that was to come back is out. */
    public void close(Reader reader, UUID id) {
        require(reader, id);
        together.executeWithoutResult(tx -> {
            var issue = open(id).issue();
            if (issue.due() != null && issue.out() > 0) {
                throw Refusal.conflict("registry.issue.outstanding", issue.out());
            }
            store.close(id, clock.instant());
            ledger.record(entry("registry.issue.closed", reader, id).with("copies", issue.copies()));
        });
    }

    private List<Recipient> recipients(Reader reader, @Nullable UUID list, List<Recipient> more) {
        var all = new ArrayList<Recipient>();
        if (list != null) {
            all.addAll(lists.find(reader, list)
                    .filter(one -> one.closedAt() == null)
                    .orElseThrow(() -> Refusal.invalid("list", "registry.list.unknown"))
                    .members());
        }
        all.addAll(more);
        return all;
    }

    private int copy(Reader reader, UUID id, String code) {
        var issue = reading.find(reader, id);
        var read = CODE.matcher(code.strip());
        if (!read.matches()) {
            throw Refusal.invalid("code", "registry.issue.code");
        }
        if (read.group(1) != null && Long.parseLong(read.group(1)) != issue.number()) {
            throw Refusal.invalid("code", "registry.issue.other");
        }
        return Integer.parseInt(read.group(2));
    }

    private void turned(String act, Reader reader, UUID id, int copy, State from, State to, @Nullable String reason) {
        require(reader, id);
        together.executeWithoutResult(tx -> {
            var issue = open(id);
            if (!store.has(id, copy)) {
                throw Refusal.invalid("code", "registry.issue.no-copy");
            }
            try (var keys = contents.open(List.of(issue.content()))) {
                var sealed = reason == null ? null : keys.seal(issue.content(), IssueReading.reason(copy), reason);
                var at = to == State.OUT ? null : clock.instant();
                if (!store.turn(id, copy, from, to, sealed, at, reader)) {
                    throw Refusal.conflict("registry.issue.state." + from, copy);
                }
            }
            ledger.record(entry(act, reader, id).with("copy", copy).commit("reason", reason));
        });
    }

    private IssueStore.Stored open(UUID id) {
        var issue = store.hold(id).orElseThrow(Refusal::notThere);
        if (issue.issue().closedAt() != null) {
            throw Refusal.conflict("registry.issue.closed");
        }
        return issue;
    }

    private void require(Reader reader, UUID id) {
        access.require(reader, "issue.make", Thing.of("issue", id));
    }

    static Entry entry(String act, Reader reader, UUID id) {
        return Entry.of(act).by(reader.actor()).on("issue", id);
    }

    private static String line(String field, @Nullable String raw) {
        var line = Objects.requireNonNullElse(raw, "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (line.isEmpty() || line.length() > LONGEST || line.matches(".*\\p{C}.*")) {
            throw Refusal.invalid(field, "registry.issue.line", LONGEST);
        }
        return line;
    }
}
