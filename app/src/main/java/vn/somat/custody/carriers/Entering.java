package vn.somat.custody.carriers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Making;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Shredding;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Nhận vào quản lý: secret things that no book of papers knows, and copies of papers that were in the book before. */
@Service
public class Entering {

    private static final int LONGEST = 300;
    private static final int MOST_PAGES = 100_000;
    private static final int MOST_COPIES = 1_000;

    private final CarrierStore store;
    private final CarrierWriter writer;
    private final Carriers carriers;
    private final Shredding shredding;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate together;

    Entering(
            CarrierStore store,
            CarrierWriter writer,
            Carriers carriers,
            Shredding shredding,
            Regulations regulations,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.writer = writer;
        this.carriers = carriers;
        this.shredding = shredding;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** A notebook, a disc, a USB stick, an object with a level of its own, into the hands of whoever enters it. */
    public CarrierId enter(
            Reader reader,
            @Nullable CarrierKind kind,
            @Nullable String level,
            @Nullable String name,
            @Nullable Integer pages) {
        var known = regulations.on(LocalDate.now(clock)).level(level == null ? "" : level);
        var thing = Thing.of("carrier", "");
        access.require(
                reader,
                "carrier.enter",
                known.map(one -> thing.level(one.code(), one.rank())).orElse(thing));
        var words = new Words();
        var called = words.required("name", name, LONGEST);
        if (kind == null || !CarrierKind.own().contains(kind)) {
            words.flaw("kind", "registry.text.required");
        }
        if (known.filter(Level::secret).isEmpty()) {
            words.flaw("level", "custody.enter.level");
        }
        if (pages != null && (pages < 1 || pages > MOST_PAGES)) {
            words.flaw("pages", "registry.number.range", 1, MOST_PAGES);
        }
        words.refuse();
        if (kind == null) {
            throw new IllegalStateException("checked");
        }
        var id = new CarrierId(UUID.randomUUID());
        var own = known.orElseThrow();
        var made = new MadeCarrier(id, kind, kind.medium(), null, null, null, pages, own, null, called, null);
        together.executeWithoutResult(tx -> writer.make(
                Entry.of("custody.carrier.entered")
                        .by(reader.actor())
                        .with("kind", kind.name())
                        .with("pages", pages)
                        .commit("name", called),
                reader.person(),
                null,
                own.code(),
                List.of(new Making(made, Reason.ENTERED, Account.with(reader.person())))));
        return id;
    }

    /** Copies of a secret paper of an older book, found here: as many as are at hand, with whoever takes them on. */
    public void takeOn(Reader reader, DocumentId document, @Nullable Integer copies) {
        var paper = carriers.paper(reader, document).orElseThrow(Refusal::notThere);
        access.require(reader, "carrier.take-on", thing(paper));
        if (!paper.level().secret()) {
            throw Refusal.conflict("custody.take-on.ordinary");
        }
        if (copies == null || copies < 1 || copies > MOST_COPIES) {
            throw Refusal.invalid("copies", "registry.number.range", 1, MOST_COPIES);
        }
        together.executeWithoutResult(tx -> {
            // Two who take on the same paper at once: the second finds what the first wrote.
            shredding.hold(List.of(document));
            if (!store.stands(document)) {
                throw Refusal.conflict("custody.take-on.no-paper");
            }
            var kind = paper.direction() == Direction.INCOMING ? CarrierKind.RECEIVED : CarrierKind.ORIGINAL;
            // Copies that were given out later do not say where the first ones are.
            if (store.lockOf(document).stream()
                    .anyMatch(one -> one.kind() == kind && one.account().state() != State.VOID)) {
                throw Refusal.conflict("custody.take-on.known");
            }
            int last = store.lastCopyNumber(document, kind);
            var made = new ArrayList<Making>();
            for (int i = 1; i <= copies; i++) {
                made.add(new Making(
                        MadeCarrier.copy(kind, document, last + i, null, null),
                        Reason.TAKEN_ON,
                        Account.with(reader.person())));
            }
            writer.make(
                    Entry.of("custody.copies.taken-on").by(reader.actor()).on("document", document.value()),
                    reader.person(),
                    null,
                    paper.level().code(),
                    made);
        });
    }

    private static Thing thing(Paper paper) {
        return Thing.of("document", paper.id().value())
                .level(paper.level().code(), paper.level().rank())
                .in(paper.direction());
    }
}
