package vn.somat.registry.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.printing.Shown;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.scans.ScannedPapers;
import vn.somat.registry.scans.WaitingScans;

/** Gắn bản quét: separators for what was entered, then one scan of all of it. */
@Controller
@RequestMapping("/books/{id}/scans")
class SeparatedScanPages {

    private final BookDesk books;
    private final ScannedPapers scans;
    private final WaitingScans waiting;

    SeparatedScanPages(BookDesk books, ScannedPapers scans, WaitingScans waiting) {
        this.waiting = waiting;
        this.books = books;
        this.scans = scans;
    }

    @GetMapping
    String choose(Reader reader, @PathVariable UUID id, Model model) {
        lay(reader, id, model);
        return "registry/scans";
    }

    /** Answers with the outcome itself: it is told once, and lies in the ledger paper by paper. */
    @PostMapping
    String attach(Reader reader, @PathVariable UUID id, @RequestParam @Nullable MultipartFile file, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "registry.text.required");
        }
        model.addAttribute("pieces", scans.attach(reader, file.getBytes()));
        lay(reader, id, model);
        return "registry/scans";
    }

    @PostMapping("/separators.pdf")
    ResponseEntity<byte[]> separators(
            Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "20") int count) {
        return Shown.pdf("to-phan-cach.pdf", scans.separators(reader, new BookId(id), count));
    }

    private void lay(Reader reader, UUID id, Model model) {
        model.addAttribute("book", books.find(reader, new BookId(id)).orElseThrow(Refusal::notThere));
        model.addAttribute("most", ScannedPapers.MOST);
        model.addAttribute("waiting", waiting.count(reader));
    }
}
