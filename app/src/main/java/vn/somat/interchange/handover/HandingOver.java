package vn.somat.interchange.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.organisation.Closing;
import vn.somat.organisation.Closings;
import vn.somat.regulation.Regulations;

/**
 * Bàn giao toàn bộ (bên giao): head and a second person end this office and hand over to another. From then on nothing is changed
 * here, the database refuses it too, so that the package says the same whenever it is written; until the receipt is here it can
 * be taken back.
 */
@Service
public class HandingOver {

    private static final String KIND = "merger";
    private static final int LONGEST = 500;

    private final Closings closings;
    private final OfficeCards cards;
    private final FigureStore figures;
    private final Receipts receipts;
    private final Access access;
    private final Ledger ledger;
    private final Regulations regulations;
    private final Clock clock;
    private final TransactionTemplate together;

    HandingOver(
            Closings closings,
            OfficeCards cards,
            FigureStore figures,
            Receipts receipts,
            Access access,
            Ledger ledger,
            Regulations regulations,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.regulations = regulations;
        this.closings = closings;
        this.cards = cards;
        this.figures = figures;
        this.receipts = receipts;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** The order that counts, or the last one that was taken back. */
    public Optional<Closing> latest(Reader reader) {
        access.require(reader, "merger.read", Thing.none());
        return closings.latest();
    }

    /** Whether nothing of it is above this reader: to anybody else not even its count is told. */
    public boolean isAllTold(Reader reader) {
        return regulations.on(LocalDate.now(clock)).levels().stream()
                .allMatch(level -> level.rank() <= reader.clearance());
    }

    /** What would go, counted now. */
    public Figures figures(Reader reader) {
        access.require(reader, "merger.read", Thing.none());
        return Objects.requireNonNull(together.execute(tx -> figures.count(null)));
    }

    /** What has to be done before it can be ordered. */
    public List<Obstacle> obstacles(Reader reader) {
        access.require(reader, "merger.order", Thing.none());
        return figures.obstacles();
    }

    /** @param card the file the other office gave; @param lastDay the last day of this office */
    public UUID order(
            Reader reader, String card, String basis, @Nullable LocalDate lastDay, @Nullable SecondPerson second) {
        access.require(reader, "merger.order", Thing.none());
        var to = cards.read(card);
        var flaws = new ArrayList<Flaw>();
        if (basis.isBlank() || basis.length() > LONGEST) {
            flaws.add(Flaw.of("basis", "registry.text.required"));
        }
        if (lastDay == null || lastDay.isAfter(LocalDate.now(clock))) {
            flaws.add(Flaw.of("lastDay", "interchange.handover.last-day"));
        }
        if (!flaws.isEmpty() || lastDay == null) {
            throw Refusal.invalid(List.copyOf(flaws));
        }
        if (closings.closed()) {
            throw Refusal.conflict("interchange.handover.ordered");
        }
        var confirmed = access.confirm(reader, "merger.order", Thing.none(), second);
        var id = UUID.randomUUID();
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(confirmed.witnessed(entry("interchange.handover.ordered", reader, id)
                    .with("to", to.fingerprint())
                    .with("lastDay", lastDay)
                    .commit("basis", basis.strip())));
            closings.close(
                    new Closing(
                            id,
                            Closing.State.HANDED_OVER,
                            to.name(),
                            to.symbol(),
                            to.seals(),
                            to.signs(),
                            basis.strip(),
                            lastDay,
                            clock.instant(),
                            reader.person(),
                            confirmed.second(),
                            null),
                    entry.value());
            figures.obstacles().stream().findFirst().ifPresent(one -> {
                throw Refusal.conflict("interchange.handover." + one.what(), one.count());
            });
        });
        return id;
    }

    /** Until the other side has accepted; that it has not is said with a reason, for nobody here can see it. */
    public void takeBack(Reader reader, String reason, @Nullable SecondPerson second) {
        access.require(reader, "merger.order", Thing.none());
        var closing = open();
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.invalid("reason", "registry.text.required");
        }
        var confirmed = access.confirm(reader, "merger.order", Thing.none(), second);
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(confirmed.witnessed(entry("interchange.handover.taken-back", reader, closing.id())
                    .commit("reason", reason.strip())));
            closings.end(closing.id(), Closing.State.TAKEN_BACK, clock.instant(), reader.person(), entry.value());
        });
    }

    /** The other side's signed receipt; from then on the hand-over is final. */
    public void received(Reader reader, String file) {
        access.require(reader, "merger.order", Thing.none());
        var closing = open();
        var receipt = receipts.read(file, closing.toSigns());
        if (!receipt.handover().equals(closing.id())) {
            throw Refusal.invalid("receipt", "interchange.handover.receipt-other");
        }
        together.executeWithoutResult(tx -> {
            if (!Arrays.equals(receipt.figures(), Receipts.figures(figures.count(null)))) {
                throw Refusal.invalid("receipt", "interchange.handover.receipt-figures");
            }
            var entry = ledger.record(entry("interchange.handover.received", reader, closing.id())
                    .with("package", receipt.sha256())
                    .with("acceptedBy", receipt.entry()));
            closings.end(closing.id(), Closing.State.RECEIVED, clock.instant(), reader.person(), entry.value());
        });
    }

    private Closing open() {
        return closings.latest()
                .filter(one -> one.state() == Closing.State.HANDED_OVER)
                .orElseThrow(() -> Refusal.conflict("interchange.handover.not-ordered"));
    }

    private static Entry entry(String act, Reader reader, UUID id) {
        return Entry.of(act).by(reader.actor()).on(KIND, id);
    }
}
