package vn.somat.classification.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Protection;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.vault.Contents;

/**
 * Thông báo, trả lời, đóng dấu lại (L29 Điều 20 khoản 4, Điều 21 khoản 5, Điều 22 khoản 6): what every holder of a paper is
 * told of a change and does about it, until nothing is left to do.
 */
@Service
public class Notices {

    private static final int NUMBER = 60;

    private final LifeStore store;
    private final LifeReadStore reads;
    private final LifeVerdicts verdicts;
    private final Protection protection;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Notices(
            LifeStore store,
            LifeReadStore reads,
            LifeVerdicts verdicts,
            Protection protection,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reads = reads;
        this.verdicts = verdicts;
        this.protection = protection;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * Gửi thông báo: the written notice under one number to those recipients of a change.
     *
     * @param positions empty: everybody who has not been told
     * @param late why it goes out after its last day; needed only then
     */
    public int send(
            Reader reader,
            DocumentId document,
            ChangeId id,
            Set<Integer> positions,
            @Nullable String number,
            @Nullable LocalDate day,
            @Nullable String late) {
        var change = change(reader, document, id, "notice.send");
        var words = new Words();
        var notice = words.required("notice", number, NUMBER);
        var sent = day(words, change, day);
        var why = words.optional("late", late, Words.LONG);
        words.refuse();
        return work(id, positions, held -> {
            var open = held.stream().filter(KeptNotice::toSend).toList();
            if (open.isEmpty()) {
                return 0;
            }
            var judged = verdicts.send(change, sent, reader.actor());
            if (!judged.warnings().isEmpty() && why == null) {
                var warning = judged.warnings().getFirst();
                throw Refusal.invalid(List.of(Refusal.Flaw.of("late", "classification.life.late", warning.text())
                        .citing(warning.citation().article())));
            }
            var unused = ledger.record(judged.on(entry("sent", reader, change, open)
                            .with("number", notice)
                            .with("date", sent))
                    .commit("late", why));
            try (var keys = contents.open(List.of(change.content()))) {
                for (var one : open) {
                    var sealed = why == null ? null : keys.seal(change.content(), one.lateField(), why);
                    store.sent(one, notice, sent, sealed, reader.person());
                }
            }
            return open.size();
        });
    }

    /** Không phải gửi: who was written down by mistake and never got the paper need not be told of it. */
    public int waive(Reader reader, DocumentId document, ChangeId id, Set<Integer> positions, @Nullable String reason) {
        var change = change(reader, document, id, "notice.send");
        var why = Words.reason(reason);
        return work(id, positions, held -> {
            var open = held.stream().filter(KeptNotice::toSend).toList();
            if (open.isEmpty()) {
                return 0;
            }
            var unused = ledger.record(entry("waived", reader, change, open).commit("reason", why));
            try (var keys = contents.open(List.of(change.content()))) {
                for (var one : open) {
                    var sealed = Objects.requireNonNull(keys.seal(change.content(), one.whyField(), why));
                    store.waived(one, sealed, LocalDate.now(clock), reader.person());
                }
            }
            return open.size();
        });
    }

    /** Nơi nhận đã xác nhận: they acknowledged it, and stamped their copies anew or gave them back. */
    public int answer(
            Reader reader,
            DocumentId document,
            ChangeId id,
            Set<Integer> positions,
            @Nullable LocalDate day,
            boolean marked) {
        var change = change(reader, document, id, "notice.send");
        var words = new Words();
        var answered = day(words, change, day);
        words.refuse();
        return work(id, positions, held -> {
            var open = held.stream()
                    .filter(one -> one.position() > 0 && one.sent() != null)
                    .filter(one -> one.answered() == null || marked && one.marked() == null)
                    .toList();
            open.stream()
                    .filter(one -> answered.isBefore(Objects.requireNonNull(one.sent())))
                    .findAny()
                    .ifPresent(one -> {
                        throw Refusal.invalid("day", "classification.life.before-sent");
                    });
            if (open.isEmpty()) {
                return 0;
            }
            var unused = ledger.record(entry("answered", reader, change, open)
                    .with("date", answered)
                    .with("marked", marked ? "true" : null));
            for (var one : open) {
                if (one.answered() == null) {
                    store.answered(one, answered, reader.person());
                }
                if (marked && one.marked() == null) {
                    store.marked(one, answered, reader.person());
                }
            }
            return open.size();
        });
    }

    /** Đã đóng dấu lại bản đang giữ. */
    public void mark(Reader reader, DocumentId document, ChangeId id, @Nullable LocalDate day) {
        var change = change(reader, document, id, "notice.mark");
        var words = new Words();
        var marked = day(words, change, day);
        words.refuse();
        int done = work(id, Set.of(0), held -> {
            var open = held.stream().filter(one -> one.marked() == null).toList();
            if (open.isEmpty()) {
                return 0;
            }
            Judgement judged = change.act() == LevelAct.STATED || change.act().mends()
                    ? null
                    : verdicts.mark(change, marked, reader.actor());
            var entry = entry("marked", reader, change, open).with("date", marked);
            var unused = ledger.record(judged == null ? entry : judged.on(entry));
            store.marked(open.getFirst(), marked, reader.person());
            return 1;
        });
        if (done == 0) {
            throw Refusal.conflict("classification.life.marked");
        }
    }

    private interface Work {
        int on(List<KeptNotice> held);
    }

    private int work(ChangeId id, Set<Integer> positions, Work work) {
        var done = together.execute(tx -> work.on(store.lock(id).stream()
                .filter(one -> positions.isEmpty() || positions.contains(one.position()))
                .toList()));
        return done == null ? 0 : done;
    }

    private KeptChange change(Reader reader, DocumentId document, ChangeId id, String act) {
        var line = protection.find(reader, document).orElseThrow(Refusal::notThere);
        var change =
                reads.find(id).filter(one -> one.document().equals(document)).orElseThrow(Refusal::notThere);
        access.require(
                reader,
                act,
                Thing.of("document", document.value())
                        .level(line.level().code(), line.level().rank())
                        .in(line.direction()));
        return change;
    }

    private LocalDate day(Words words, KeptChange change, @Nullable LocalDate day) {
        var today = LocalDate.now(clock);
        var typed = day == null ? today : day;
        if (typed.isAfter(today)) {
            words.flaw("day", "registry.date.future");
        } else if (typed.isBefore(change.day())) {
            words.flaw("day", "classification.life.before-decision");
        }
        return typed;
    }

    private static Entry entry(String act, Reader reader, KeptChange change, List<KeptNotice> open) {
        return Entry.of("classification.notice." + act)
                .by(reader.actor())
                .on("document", change.document().value())
                .on("change", change.id().value())
                .level(change.levelAfter())
                .with(
                        "places",
                        open.stream().map(one -> String.valueOf(one.position())).collect(Collectors.joining(",")));
    }
}
