package vn.somat.registry.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.BookPrinting;
import vn.somat.registry.BookPrinting.Format;
import vn.somat.registry.BookPrinting.Job;
import vn.somat.registry.BookView;

/** In sổ: choosing volume and form, watching the printing go on, fetching what came out. */
@Controller
@RequestMapping("/books/{id}/print")
class PrintPages {

    private final BookDesk books;
    private final BookPrinting printing;

    PrintPages(BookDesk books, BookPrinting printing) {
        this.books = books;
        this.printing = printing;
    }

    /** @param volume all volumes when empty */
    record Order(@Nullable Integer volume, @Nullable Format format) {}

    @GetMapping
    String choose(Reader reader, @PathVariable UUID id, Model model) {
        model.addAttribute("book", book(reader, id));
        return "registry/print";
    }

    @PostMapping
    String start(Reader reader, @PathVariable UUID id, @ModelAttribute Order order, Locale locale) {
        var format = Boxes.needed("format", order.format());
        var job = printing.start(reader, new BookId(id), order.volume(), format, locale);
        return "redirect:/books/" + id + "/print/" + job;
    }

    @GetMapping("/{job}")
    String watch(Reader reader, @PathVariable UUID id, @PathVariable UUID job, Model model) {
        model.addAttribute("book", book(reader, id));
        model.addAttribute("job", job(reader, id, job));
        return "registry/printing";
    }

    /** The part of the page that asks for itself once a second until the print-out is ready. */
    @GetMapping("/{job}/progress")
    String progress(Reader reader, @PathVariable UUID id, @PathVariable UUID job, Model model) {
        model.addAttribute("job", job(reader, id, job));
        return "registry/progress";
    }

    @GetMapping("/{job}/file")
    ResponseEntity<byte[]> file(Reader reader, @PathVariable UUID id, @PathVariable UUID job) {
        var book = book(reader, id);
        var format = job(reader, id, job).format();
        var bytes = printing.fetch(reader, job).orElseThrow(Refusal::notThere);
        return Downloads.book(book, format, bytes);
    }

    private BookView book(Reader reader, UUID id) {
        return books.find(reader, new BookId(id)).orElseThrow(Refusal::notThere);
    }

    private Job job(Reader reader, UUID id, UUID job) {
        return printing.job(reader, job)
                .filter(one -> one.book().value().equals(id))
                .orElseThrow(Refusal::notThere);
    }
}
