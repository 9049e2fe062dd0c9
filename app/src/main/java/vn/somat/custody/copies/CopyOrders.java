package vn.somat.custody.copies;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Deciding;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.copies.OrderReadStore.Mark;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Đề nghị sao, chụp: asking for copies of one carrier, taking it back, finding what was asked. */
@Service
public class CopyOrders {

    private static final int PAGE = 40;
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CONSENT = 60;
    private static final int MOST = 1000;

    private final OrderStore store;
    private final OrderReadStore reads;
    private final OrderReading reading;
    private final CopyVerdicts verdicts;
    private final Carriers carriers;
    private final Contents contents;
    private final Deciding deciding;
    private final Regulations regulations;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    CopyOrders(
            OrderStore store,
            OrderReadStore reads,
            OrderReading reading,
            CopyVerdicts verdicts,
            Carriers carriers,
            Contents contents,
            Deciding deciding,
            Regulations regulations,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reads = reads;
        this.reading = reading;
        this.verdicts = verdicts;
        this.carriers = carriers;
        this.contents = contents;
        this.deciding = deciding;
        this.regulations = regulations;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param next where the next page begins; null on the last one */
    public record Page(List<CopyOrder> orders, @Nullable String next) {

        public Page {
            orders = List.copyOf(orders);
        }
    }

    /** Forms of copying of today's pack, by code. */
    public Map<String, String> kinds() {
        return CopyKinds.of(regulations.on(verdicts.today()));
    }

    public CopyOrderId ask(Reader reader, CopyRequest typed) {
        var source = carriers.require(reader, List.of(typed.source())).getFirst();
        access.require(reader, "copy.ask", thing(source));
        var document = requireCopiable(source);
        var words = new Words();
        var purpose = words.required("purpose", typed.purpose(), LONGEST);
        var consent = words.optional("consent", typed.consent(), LONGEST_CONSENT);
        var kind = typed.kind() == null ? "" : typed.kind();
        if (!kinds().containsKey(kind)) {
            words.flaw("kind", "registry.text.required");
        }
        typed.to().forEach(one -> words.required("recipients", one.name(), LONGEST_NAME));
        int copies = typed.to().stream().mapToInt(one -> one.copies()).sum();
        if (copies < 1 || copies > MOST) {
            words.flaw("recipients", "registry.number.range", 1, MOST);
        }
        words.refuse();
        verdicts.requireCopiable(document, source.level().code(), consent);
        var id = new CopyOrderId(UUID.randomUUID());
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(entry(
                            "custody.copy.asked",
                            reader,
                            id,
                            document,
                            source.level().code())
                    .on("carrier", source.id().value())
                    .with("form", kind)
                    .with("copies", copies)
                    .commit("purpose", purpose)
                    .commit("recipients", committed(typed)));
            insert(reader, id, source, document, typed, kind, purpose, consent, copies, entry.value());
        });
        return id;
    }

    public void takeBack(Reader reader, CopyOrderId id, String reason) {
        var known = known(reader, id);
        if (!known.askedBy().equals(reader.person())) {
            throw Refusal.notAllowed("custody.copy.not-own");
        }
        var why = Words.reason(reason);
        together.executeWithoutResult(tx -> {
            var order = store.lock(id).orElseThrow(Refusal::notThere);
            if (order.state() != OrderState.ASKED && order.state() != OrderState.ALLOWED) {
                throw Refusal.conflict("custody.copy.done");
            }
            ledger.record(entry("custody.copy.taken-back", reader, id, order.document(), order.level())
                    .commit("reason", why));
            try (var keys = contents.open(List.of(order.content()))) {
                store.end(id, OrderState.TAKEN_BACK, keys.seal(order.content(), OrderReading.REASON, why));
            }
        });
    }

    @Transactional
    public CopyOrder read(Reader reader, CopyOrderId id) {
        var row = known(reader, id);
        ledger.record(entry("custody.copy.read", reader, id, row.document(), row.level()));
        return reading.views(List.of(row)).getFirst();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page page(Reader reader, Shelf shelf, @Nullable String after) {
        access.require(reader, "custody.read", Thing.none());
        var rows = reads.page(reader, reach(reader), shelf, mark(after), PAGE + 1);
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        var last = more ? shown.getLast() : null;
        var next = last == null ? null : last.askedAt() + "_" + last.id().value();
        return new Page(reading.views(shown), next);
    }

    /** By the code on its sheets. */
    @Transactional(readOnly = true)
    public Optional<CopyOrderId> numbered(Reader reader, int year, int number) {
        access.require(reader, "custody.read", Thing.none());
        return reads.numbered(reader, reach(reader), year, number).map(OrderRow::id);
    }

    /** How many stand on a shelf; {@code most} is as many and more. */
    @Transactional(readOnly = true)
    public int waiting(Reader reader, Shelf shelf, int most) {
        return reads.page(reader, reach(reader), shelf, null, most).size();
    }

    /** Highest rank this reader may permit copies of today; 0: none. */
    public int reach(Reader reader) {
        return deciding.reach(reader.person(), "copy", verdicts.today());
    }

    OrderRow known(Reader reader, CopyOrderId id) {
        return reads.find(reader, reach(reader), id).orElseThrow(Refusal::notThere);
    }

    private void insert(
            Reader reader,
            CopyOrderId id,
            Carrier source,
            DocumentId document,
            CopyRequest typed,
            String kind,
            String purpose,
            @Nullable String consent,
            int copies,
            UUID entry) {
        var content = contents.create(KeyGroup.of(source.level().code()));
        var to = new ArrayList<SealedRecipient>();
        try (var keys = contents.open(List.of(content))) {
            for (var one : typed.to()) {
                int position = to.size() + 1;
                var field = SealedRecipient.field(position);
                to.add(new SealedRecipient(position, keys.seal(content, field, one.name()), one.copies()));
            }
            int year = verdicts.today().getYear();
            var row = new OrderRow(
                    id,
                    year,
                    store.nextNumber(year),
                    document,
                    source.id(),
                    regulations.on(verdicts.today()).id(),
                    kind,
                    copies,
                    consent,
                    OrderState.ASKED,
                    reader.person(),
                    clock.instant(),
                    null,
                    null,
                    content,
                    keys.seal(content, OrderReading.PURPOSE, purpose),
                    null,
                    source.level().code(),
                    source.level().rank());
            store.insert(row, to, entry);
        }
    }

    private static DocumentId requireCopiable(Carrier source) {
        var document = source.document();
        if (document == null) {
            throw Refusal.conflict("custody.copy.no-paper", source.label());
        }
        if (!source.copiable()) {
            throw Refusal.conflict("custody.copy.source", source.label());
        }
        return document;
    }

    private static @Nullable String committed(CopyRequest typed) {
        return typed.to().stream()
                .map(one -> one.copies() + " " + one.name())
                .reduce((one, other) -> one + "\n" + other)
                .orElse(null);
    }

    private static @Nullable Mark mark(@Nullable String after) {
        if (after == null) {
            return null;
        }
        int at = after.indexOf('_');
        try {
            return new Mark(Instant.parse(after.substring(0, at)), UUID.fromString(after.substring(at + 1)));
        } catch (IndexOutOfBoundsException | DateTimeException | IllegalArgumentException forged) {
            throw Refusal.invalid("after", "registry.find.page");
        }
    }

    static Thing thing(Carrier source) {
        return Thing.of("carrier", source.id().value())
                .level(source.level().code(), source.level().rank())
                .person(source.account().holder());
    }

    static Entry entry(String act, Reader reader, CopyOrderId id, DocumentId document, String level) {
        return Entry.of(act)
                .by(reader.actor())
                .on("copy-order", id.value())
                .on("document", document.value())
                .level(level);
    }
}
