package vn.somat.custody.copies;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.CopiesMade;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.registry.Shredding;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.Devices;

/**
 * Ghi nhận việc sao, chụp (R-CPY-03 to 07): exactly as many copies as were permitted, each a carrier with a number of its own;
 * spoiled and surplus sheets are destroyed at once before a second person.
 */
@Service
public class CopyProduction {

    private static final int MOST = 100_000;
    private static final int LONGEST = 120;

    private final CopyOrders orders;
    private final OrderStore store;
    private final OrderReading reading;
    private final CopyVerdicts verdicts;
    private final CopiesMade copies;
    private final Devices devices;
    private final Shredding shredding;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate together;

    CopyProduction(
            CopyOrders orders,
            OrderStore store,
            OrderReading reading,
            CopyVerdicts verdicts,
            CopiesMade copies,
            Devices devices,
            Shredding shredding,
            Regulations regulations,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.store = store;
        this.reading = reading;
        this.verdicts = verdicts;
        this.copies = copies;
        this.devices = devices;
        this.shredding = shredding;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    public void record(Reader reader, CopyOrderId id, Production typed, @Nullable SecondPerson second) {
        var known = orders.known(reader, id);
        var thing = Thing.of("copy-order", id.value()).level(known.level(), known.rank());
        access.require(reader, "copy.make", thing);
        var words = new Words();
        int made = number(words, "made", typed.made(), 1);
        int spoiled = number(words, "spoiled", typed.spoiled() == null ? 0 : typed.spoiled(), 0);
        var pages = typed.pages() == null ? null : number(words, "pages", typed.pages(), 1);
        if (typed.device() == null) {
            words.flaw("device", "registry.text.required");
        }
        var room = words.required("room", typed.room(), LONGEST);
        words.refuse();
        int surplus = made - spoiled - known.copies();
        if (surplus < 0) {
            throw Refusal.invalid(
                    List.of(Refusal.Flaw.of("made", "custody.copy.too-few", known.copies(), made - spoiled)
                            .citing(article())));
        }
        int destroyed = spoiled + surplus;
        var witnessed = destroyed == 0 ? null : access.confirm(reader, "copy.destroy-spoiled", thing, second);
        together.executeWithoutResult(tx -> {
            // The line first, as everywhere: no level and no limit changes between what is asked now and what is made.
            shredding.hold(List.of(known.document()));
            var order = store.lock(id).orElseThrow(Refusal::notThere);
            if (order.state() != OrderState.ALLOWED) {
                throw Refusal.conflict("custody.copy.not-allowed");
            }
            verdicts.requireStillPermitted(order);
            var device = devices.forCopies(new DeviceId(Objects.requireNonNull(typed.device())));
            verdicts.requireFit(order, device);
            var judged = verdicts.record(order, typed, device, order.copies(), destroyed, reader.actor());
            int year = verdicts.today().getYear();
            var by = witnessed == null ? null : witnessed.second();
            var line = new Made(
                    reader.person(),
                    clock.instant(),
                    made,
                    spoiled,
                    surplus,
                    pages,
                    device.name(),
                    device.id(),
                    room,
                    by,
                    year,
                    store.nextLine(year));
            var act = judged.on(CopyOrders.entry("custody.copy.made", reader, id, order.document(), order.level()))
                    .with("form", order.kind())
                    .with("made", made)
                    .with("spoiled", spoiled)
                    .with("surplus", surplus)
                    .with("serial", line.bookNumber())
                    .with("device", device.label())
                    .on("device", device.id().value())
                    .with("room", room);
            store.produced(id, line, witnessed != null && witnessed.alone(), Objects.requireNonNull(judged.decision()));
            var to = reading.recipients(order);
            var batch = new CopiesMade.Batch(id.value(), order.source(), CopyKinds.carrier(order.kind()), pages, to);
            copies.make(witnessed(act, witnessed), reader, by, batch);
        });
    }

    private static Entry witnessed(Entry act, @Nullable Confirmed confirmed) {
        return confirmed == null ? act : confirmed.witnessed(act);
    }

    private String article() {
        return regulations
                .on(verdicts.today())
                .value("refuse.copy-count")
                .citation()
                .article();
    }

    private static int number(Words words, String field, @Nullable Integer typed, int least) {
        if (typed == null || typed < least || typed > MOST) {
            words.flaw(field, "registry.number.range", least, MOST);
            return least;
        }
        return typed;
    }
}
