package vn.somat.custody.carriers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.BalanceTable.Line;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Field;
import vn.somat.printing.Folder;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;
import vn.somat.printing.SheetPrinter;
import vn.somat.printing.Witness;
import vn.somat.regulation.Regulations;

/** Bảng cân đối bản trên giấy, as PDF/A: what its reader may see, and it says so. */
@Service
public class BalancePaper {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int NAME = 44;
    private static final int NUMBER = 16;

    private final CopyBalances balances;
    private final SheetPrinter printer;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Seals seals;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    BalancePaper(
            CopyBalances balances,
            SheetPrinter printer,
            Organisation organisation,
            Regulations regulations,
            Seals seals,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.balances = balances;
        this.printer = printer;
        this.organisation = organisation;
        this.regulations = regulations;
        this.seals = seals;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, BalanceBy by, LocalDate day) {
        var table = balances.table(reader, by, day);
        ledger.recordAlone(Entry.of("custody.balance.printed")
                .by(reader.actor())
                .with("by", by.name())
                .with("date", day));
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var head = regulations.on(LocalDate.now(clock)).papers().head(office.side());
        var checkpoint = seals.seal();
        var columns = new ArrayList<SheetColumn>();
        columns.add(new SheetColumn(say("by." + by), NAME));
        table.columns().forEach(column -> columns.add(new SheetColumn(say("column." + column), NUMBER)));
        var sheet = new FolderSheet(
                say("title"),
                List.of(
                        new Field(say("as-of"), DAY.format(day)),
                        new Field(say("by"), say("by." + by)),
                        new Field(say("extent"), say("extent.text"))),
                columns,
                table.lines().stream().map(line -> row(table, line)).toList(),
                List.of(new Field(say("signer"), reader.displayName())));
        var name = say("title") + " " + DAY.format(day);
        var folder = new Folder(
                name,
                office.superior(),
                office.name(),
                head.second().isEmpty() ? List.of(head.first()) : List.of(head.first(), head.second()),
                name,
                List.of(sheet),
                new Witness(checkpoint.qr(), checkpoint.shortForm()),
                say("sign"),
                clock.instant());
        var out = new ByteArrayOutputStream();
        try {
            var unused = printer.folder(folder, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private List<String> row(BalanceTable table, Line line) {
        var cells = new ArrayList<String>();
        cells.add(
                line == table.lines().getLast()
                        ? say("sum")
                        : line.name().isEmpty() ? say(line.key()) : "  ".repeat(line.depth()) + line.name());
        line.counts().forEach(count -> cells.add(count.toString()));
        return cells;
    }

    private String say(String key) {
        return texts.getMessage("custody.balance." + key, null, VIETNAMESE);
    }
}
