package vn.somat.custody.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.copies.CopyBook;
import vn.somat.custody.copies.CopySheets;
import vn.somat.printing.Shown;

/** Sổ quản lý sao, chụp, and the sheets to be printed over the copies. Made whole before the first byte leaves. */
@Controller
@RequestMapping("/custody")
class CopyBookPages {

    private final CopyBook book;
    private final CopySheets sheets;
    private final Carriers carriers;
    private final CustodyNames names;
    private final Clock clock;

    CopyBookPages(CopyBook book, CopySheets sheets, Carriers carriers, CustodyNames names, Clock clock) {
        this.book = book;
        this.sheets = sheets;
        this.carriers = carriers;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/copy-book")
    String lines(
            Reader reader,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        var page = book.lines(reader, shown, after);
        var here = "/custody/copy-book?year=" + shown;
        model.addAttribute("year", shown);
        model.addAttribute("labels", book.labels(shown));
        model.addAttribute("lines", page.lines());
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute("next", page.next() == null ? null : here + "&after=" + page.next());
        model.addAttribute("first", after == 0 ? null : here);
        return "custody/copy-book";
    }

    @GetMapping("/copy-book.pdf")
    ResponseEntity<byte[]> print(Reader reader, @RequestParam int year, Locale locale) {
        return Shown.pdf("so-sao-chup-" + year + ".pdf", book.print(reader, year, locale));
    }

    @GetMapping("/orders/{id}/sheets.pdf")
    ResponseEntity<byte[]> sheets(Reader reader, @PathVariable UUID id) {
        var made = carriers.madeOn(reader, id).stream().map(Carrier::id).toList();
        return Shown.pdf("dau-ban-sao.pdf", sheets.of(reader, made));
    }

    @GetMapping("/carriers/{id}/copy.pdf")
    ResponseEntity<byte[]> sheet(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("dau-ban-sao.pdf", sheets.of(reader, List.of(new CarrierId(id))));
    }
}
