package vn.somat.registry;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.printing.InMemory;
import vn.somat.printing.Paper;
import vn.somat.printing.SheetPrinter;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Regulations;

/** Máy in tờ rời: the arrival stamp and the slip of one paper, for whoever may read it. Each print is in the ledger. */
@Component
class SheetPress {

    private final DocumentStore documents;
    private final DocumentReading reading;
    private final Access access;
    private final Regulations regulations;
    private final Organisation organisation;
    private final Seals seals;
    private final Ledger ledger;
    private final SheetPrinter printer;
    private final MessageSource texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SheetPress(
            DocumentStore documents,
            DocumentReading reading,
            Access access,
            Regulations regulations,
            Organisation organisation,
            Seals seals,
            Ledger ledger,
            SheetPrinter printer,
            MessageSource texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.reading = reading;
        this.access = access;
        this.regulations = regulations;
        this.organisation = organisation;
        this.seals = seals;
        this.ledger = ledger;
        this.printer = printer;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    byte[] arrivalStamp(Reader reader, DocumentId id, Locale locale) {
        var line = line(reader, id, "registry.stamp.printed");
        if (line.direction() != Direction.INCOMING) {
            throw Refusal.conflict("registry.print.stamp.incoming-only");
        }
        var sheet = sheet(line, locale);
        return InMemory.printed(out -> printer.arrivalStamp(sheet.stamp(line, clock.instant()), sheet.corner(), out));
    }

    byte[] slip(Reader reader, DocumentId id, Locale locale) {
        var line = line(reader, id, "registry.slip.printed");
        var sheet = sheet(line, locale);
        var witness = BookPaper.witness(sheet.words(), seals.seal());
        return InMemory.printed(out -> printer.slip(sheet.slip(line, witness, clock.instant()), Paper.A4, out));
    }

    /** The paper, with the entry that it was printed: the seal on a slip covers its own entry. */
    private DocumentView line(Reader reader, DocumentId id, String act) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            var shown = documents.find(reader, id).orElseThrow(Refusal::notThere);
            access.require(reader, "document.read", shown.line().thing());
            ledger.record(Entry.of(act)
                    .by(reader.actor())
                    .on("document", id.value())
                    .level(shown.line().ruling().level()));
            return reading.views(List.of(shown)).getFirst();
        }));
    }

    private PaperSheet sheet(DocumentView line, Locale locale) {
        var rules = regulations.of(line.regime());
        var words = new PaperWords(texts, locale);
        Office office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        return new PaperSheet(rules, words, new LineTexts(rules, PaperNames.of(organisation), words), office);
    }
}
