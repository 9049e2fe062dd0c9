package vn.somat.registry.scans;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.printing.InMemory;
import vn.somat.printing.PreviewFailed;
import vn.somat.printing.ScanCutter;
import vn.somat.printing.Separator;
import vn.somat.printing.SheetPrinter;
import vn.somat.registry.Attachments;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.DocumentView.State;

/**
 * Bàn gắn bản quét: prints separators for papers that have no scan yet, and attaches what was scanned behind each of them.
 * Nothing of a scan reaches the disk but encrypted.
 */
@Service
public class ScannedPapers {

    /** Separators printed at once. */
    public static final int MOST = 100;

    private static final String PREFIX = "somat-scan:";
    private static final int LOOKED_AT = 200;
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'ban-quet-'yyyyMMdd-HHmm'.pdf'");

    private final BookDesk books;
    private final DocumentDesk documents;
    private final Attachments attachments;
    private final ScanCutter cutter;
    private final SheetPrinter printer;
    private final Access access;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    ScannedPapers(
            BookDesk books,
            DocumentDesk documents,
            Attachments attachments,
            ScanCutter cutter,
            SheetPrinter printer,
            Access access,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.books = books;
        this.documents = documents;
        this.attachments = attachments;
        this.cutter = cutter;
        this.printer = printer;
        this.access = access;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** Tờ phân cách: for the latest papers of a book that have no file, oldest first. */
    public byte[] separators(Reader reader, BookId book, int count) {
        var shelf = books.find(reader, book).orElseThrow(Refusal::notThere);
        access.require(
                reader,
                "attachment.add",
                Thing.of("book", book.value()).in(shelf.form().direction()));
        if (count < 1 || count > MOST) {
            throw Refusal.invalid("count", "registry.number.range", 1, MOST);
        }
        var papers = books.lines(reader, book, null, LOOKED_AT).stream()
                .filter(paper -> paper.state() == State.REGISTERED && paper.attachments() == 0)
                .limit(count)
                .sorted(Comparator.comparing(
                        (DocumentView paper) -> paper.serial().number()))
                .map(this::separator)
                .toList();
        if (papers.isEmpty()) {
            throw Refusal.conflict("registry.scan.none");
        }
        ledger.recordAlone(Entry.of("registry.separators.printed")
                .by(reader.actor())
                .on("book", book.value())
                .with("count", papers.size()));
        return InMemory.printed(out -> printer.separators(say("title"), papers, clock.instant(), out));
    }

    /** Gắn: what each piece became; one that is refused does not keep the others. */
    public List<ScannedPiece> attach(Reader reader, byte[] scan) {
        access.require(reader, "document.find", Thing.none());
        List<ScanCutter.Piece> pieces;
        try {
            pieces = cutter.cut(scan, PREFIX);
        } catch (PreviewFailed unreadable) {
            throw Refusal.invalid("file", "registry.scan." + unreadable.reason());
        }
        var outcome = new ArrayList<ScannedPiece>();
        pieces.forEach(piece -> outcome.add(attach(reader, piece)));
        return List.copyOf(outcome);
    }

    private ScannedPiece attach(Reader reader, ScanCutter.Piece piece) {
        var document = document(piece.code());
        if (document.isEmpty()) {
            return refused(piece, "registry.scan.no-separator");
        }
        try {
            var unused = attachments.add(
                    reader,
                    document.get(),
                    LocalDateTime.now(clock).format(NAME),
                    new ByteArrayInputStream(piece.pdf()));
            var number = documents
                    .read(reader, document.get())
                    .map(DocumentView::number)
                    .orElse("");
            return new ScannedPiece(piece.first(), piece.pages(), document.get(), number, null);
        } catch (Refusal no) {
            return refused(piece, no.code());
        }
    }

    private static ScannedPiece refused(ScanCutter.Piece piece, String code) {
        return new ScannedPiece(piece.first(), piece.pages(), null, null, code);
    }

    private static Optional<DocumentId> document(String code) {
        try {
            return code.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DocumentId(UUID.fromString(code.substring(PREFIX.length()))));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    /** No word of the paper stands on it: it lies about on the desk. */
    private Separator separator(DocumentView paper) {
        return new Separator(
                PREFIX + paper.id().value(),
                paper.number().isEmpty() ? paper.serial().toString() : paper.number(),
                say("sheet", paper.serial().toString()));
    }

    private String say(String key, Object... args) {
        return texts.getMessage("registry.scan." + key, args, VIETNAMESE);
    }
}
