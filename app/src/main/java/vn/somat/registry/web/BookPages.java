package vn.somat.registry.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.BookView;
import vn.somat.registry.DocumentView;
import vn.somat.registry.Finding;
import vn.somat.registry.OutgoingDesk;
import vn.somat.regulation.ColumnValue;
import vn.somat.regulation.FormColumn;
import vn.somat.regulation.Regulations;

/** Trang sổ: the book as a grid that looks like the paper book, newest line first, and the entry form beside it. */
@Controller
class BookPages {

    private static final int LINES = 40;
    private static final Set<ColumnValue> NUMBERS =
            EnumSet.of(ColumnValue.SERIAL, ColumnValue.ARRIVAL_NUMBER, ColumnValue.NUMBER);

    private final BookDesk books;
    private final OutgoingDesk outgoing;
    private final Regulations regulations;
    private final Names names;
    private final EntryForms forms;
    private final Finding finding;

    BookPages(
            BookDesk books,
            OutgoingDesk outgoing,
            Regulations regulations,
            Names names,
            EntryForms forms,
            Finding finding) {
        this.books = books;
        this.outgoing = outgoing;
        this.regulations = regulations;
        this.names = names;
        this.forms = forms;
        this.finding = finding;
    }

    /**
     * @param before serial of the last line of the page before
     * @param number serial to leaf to, as typed
     * @param reserved a kept number that the entry form is to use
     * @param after a line after which the entry form is to insert
     * @param like a line whose issuer, type, signer and unit the entry form begins with
     * @param determination a decision on a level that the entry form is filled from
     */
    @GetMapping("/books/{id}")
    String book(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable UUID reserved,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID determination,
            @RequestParam(required = false) @Nullable UUID like,
            Model model) {
        var book = books.find(reader, new BookId(id)).orElseThrow(Refusal::notThere);
        var from = number == null ? Serials.read(before) : Serials.upTo(number);
        var lines = books.lines(reader, book.id(), from, LINES + 1);
        boolean more = lines.size() > LINES;
        model.addAttribute("book", book);
        model.addAttribute("lines", more ? lines.subList(0, LINES) : lines);
        model.addAttribute("older", more ? lines.get(LINES - 1).serial().toString() : null);
        model.addAttribute("newest", from == null);
        model.addAttribute("handle", handle(book));
        model.addAttribute("named", names.known(regulations.of(book.regime())));
        model.addAttribute("entered", entered(lines, model.getAttribute("entered")));
        if (!(model.getAttribute("kept") instanceof Map<?, ?>)) {
            model.addAttribute("kept", like == null ? Map.of() : forms.like(reader, like));
        }
        forms.lay(reader, book, reserved, after, determination, model);
        return "registry/book";
    }

    /** Số tiếp theo: a hint, kept for nobody; told anew whenever type, symbol, day or level change. */
    @GetMapping("/books/{id}/next")
    String next(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "") String level,
            Model model) {
        var book = books.find(reader, new BookId(id)).orElseThrow(Refusal::notThere);
        var asked = level.isEmpty() ? forms.any(reader, book) : level;
        model.addAttribute(
                "number",
                outgoing.next(reader, book.id(), type, Boxes.text(symbol), date, asked)
                        .orElse(null));
        return "registry/next";
    }

    /** Như lần trước: what the last paper of this issuer, or signer, had in this book; never a number, a title or a level. */
    @GetMapping("/books/{id}/usual")
    String usual(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String signer,
            Model model) {
        var book = books.find(reader, new BookId(id)).orElseThrow(Refusal::notThere);
        var last = signer.isBlank()
                ? finding.lastOf(reader, book.id(), issuer)
                : finding.lastSignedBy(reader, book.id(), signer);
        model.addAttribute("usual", last.map(EntryForms::usual).orElse(Map.of()));
        return "registry/usual";
    }

    /** The column by which a line is opened: the first that holds its number. */
    private static int handle(BookView book) {
        return book.form().columns().stream()
                .filter(column -> NUMBERS.contains(column.value()))
                .mapToInt(FormColumn::number)
                .findFirst()
                .orElse(1);
    }

    /** The line that the act before this page wrote, when it is on this page. */
    private static @Nullable DocumentView entered(List<DocumentView> lines, @Nullable Object id) {
        return lines.stream()
                .filter(line -> line.id().value().toString().equals(id))
                .findFirst()
                .orElse(null);
    }
}
