package vn.somat.custody.carriers;

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
import vn.somat.organisation.OfficePapers;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** Bảng cân đối bản trên giấy, as PDF/A: what its reader may see, and it says so. */
@Service
public class BalancePaper {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int NAME = 44;
    private static final int NUMBER = 16;

    private final CopyBalances balances;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    BalancePaper(CopyBalances balances, OfficePapers papers, Ledger ledger, MessageSource texts) {
        this.balances = balances;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, BalanceBy by, LocalDate day) {
        var table = balances.table(reader, by, day);
        ledger.recordAlone(Entry.of("custody.balance.printed")
                .by(reader.actor())
                .with("by", by.name())
                .with("date", day));
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
        return papers.print(name, name, List.of(sheet), say("sign"));
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
