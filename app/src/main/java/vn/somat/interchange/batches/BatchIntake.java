package vn.somat.interchange.batches;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.interchange.SheetTable;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.registry.LevelBasis;
import vn.somat.registry.OutgoingDesk;
import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.BlindIndex;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Nhận bảng: reads the file, tries its first row, and stores all of it sealed. What is wrong with all rows is said at once. */
@Component
class BatchIntake {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_TEXT = 40_000;

    private final OutgoingDesk outgoing;
    private final LevelBasis basis;
    private final Regulations regulations;
    private final BatchStore store;
    private final BatchRowStore rows;
    private final Contents contents;
    private final BlindIndex blind;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    BatchIntake(
            OutgoingDesk outgoing,
            LevelBasis basis,
            Regulations regulations,
            BatchStore store,
            BatchRowStore rows,
            Contents contents,
            BlindIndex blind,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.outgoing = outgoing;
        this.basis = basis;
        this.regulations = regulations;
        this.store = store;
        this.rows = rows;
        this.contents = contents;
        this.blind = blind;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    UUID take(Reader reader, BatchOrder order, byte[] file, boolean again) {
        var level = regulations
                .on(order.date())
                .level(order.level())
                .orElseThrow(() -> Refusal.invalid("level", "registry.level.unknown"));
        access.require(
                reader,
                "batch.run",
                Thing.of("batch", "").level(level.code(), level.rank()).in(Direction.OUTGOING));
        mayRun(reader, order, level);
        var sheet = SheetReading.of(file, MOST_ROWS);
        var plan = MergePlan.of(order, sheet.headings());
        mayBegin(reader, plan, sheet);
        var print = blind.blind("batch", order.book().value() + "/" + sha256(file));
        if (!again && store.numbered(print)) {
            throw Refusal.conflict("interchange.batch.again");
        }
        return keep(reader, order, level, sheet, print);
    }

    /** Secret papers of a run rest on a decision that stands for papers of their kind; those without abstract are no run. */
    private void mayRun(Reader reader, BatchOrder order, Level level) {
        if (level.secret()) {
            if (level.abstracts() != AbstractRule.ALLOWED) {
                throw Refusal.invalid("level", "interchange.batch.one-by-one", level.label());
            }
            var decision = order.determination();
            if (decision == null || !basis.chosen(reader, decision).standing()) {
                throw Refusal.invalid("determination", "interchange.batch.decision");
            }
        }
        var text = order.texts().text();
        if (text != null && text.length() > MOST_TEXT) {
            throw Refusal.invalid("text", "interchange.too-long", MOST_TEXT);
        }
    }

    /** What is not right with the first right row is not right with any, where it does not come from its cells. */
    private void mayBegin(Reader reader, MergePlan plan, SheetTable sheet) {
        var first = plan.merge(UUID.randomUUID(), sheet.rows().getFirst().cells());
        var common = outgoing.check(reader, List.of(first.paper())).getFirst().stream()
                .filter(flaw -> !flaw.field().matches("title|signer|note|recipients.*"))
                .toList();
        if (!common.isEmpty()) {
            throw Refusal.invalid(common);
        }
    }

    private UUID keep(Reader reader, BatchOrder order, Level level, SheetTable sheet, String print) {
        var id = UUID.randomUUID();
        together.executeWithoutResult(tx -> {
            var content = contents.create(KeyGroup.of(level.code()));
            try (var keys = contents.open(List.of(content))) {
                var texts = BatchWords.seal(keys, content, order.texts(), sheet.headings());
                store.add(
                        id,
                        reader,
                        order,
                        level.rank(),
                        content,
                        texts,
                        print,
                        sheet.rows().size(),
                        clock.instant());
                var fresh = new ArrayList<BatchRowStore.Fresh>();
                var seen = new HashSet<String>();
                int twice = 0;
                for (var row : sheet.rows()) {
                    boolean same = !seen.add(BatchWords.joined(row.cells()));
                    twice += same ? 1 : 0;
                    int place = fresh.size() + 1;
                    fresh.add(new BatchRowStore.Fresh(
                            place,
                            row.line(),
                            BatchWords.cells(keys, content, place, row.cells()),
                            same ? List.of(Flaw.of("", "interchange.batch.twice")) : List.of()));
                }
                rows.add(id, fresh);
                store.checked(id, 0, twice);
                ledger.record(Entry.of("interchange.batch.prepared")
                        .by(reader.actor())
                        .on("batch", id)
                        .on("book", order.book().value())
                        .level(level.code())
                        .with("content", content.value())
                        .with("lines", fresh.size())
                        .with("type", order.type())
                        .with("date", order.date())
                        .with("determination", order.determination())
                        .commit("title", order.texts().title())
                        .commit("signer", order.texts().signer()));
            }
        });
        return id;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
