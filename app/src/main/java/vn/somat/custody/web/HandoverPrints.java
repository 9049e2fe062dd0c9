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
import vn.somat.custody.handover.EnvelopeFaces;
import vn.somat.custody.handover.HandoverId;
import vn.somat.custody.handover.HandoverSheets;
import vn.somat.custody.handover.TransferBook;
import vn.somat.printing.Shown;

/** Sổ chuyển giao; phiếu, danh mục, mặt bì as PDF. Made whole before the first byte leaves. */
@Controller
@RequestMapping("/custody")
class HandoverPrints {

    private final TransferBook book;
    private final HandoverSheets sheets;
    private final EnvelopeFaces faces;
    private final CustodyNames names;
    private final Clock clock;

    HandoverPrints(TransferBook book, HandoverSheets sheets, EnvelopeFaces faces, CustodyNames names, Clock clock) {
        this.book = book;
        this.sheets = sheets;
        this.faces = faces;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/transfer-book")
    String lines(
            Reader reader,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        var page = book.lines(reader, shown, after);
        var here = "/custody/transfer-book?year=" + shown;
        model.addAttribute("year", shown);
        model.addAttribute("labels", book.labels(shown));
        model.addAttribute("lines", page.lines());
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute("next", page.next() == null ? null : here + "&after=" + page.next());
        model.addAttribute("first", after == 0 ? null : here);
        return "custody/transfer-book";
    }

    @GetMapping("/transfer-book.pdf")
    ResponseEntity<byte[]> print(Reader reader, @RequestParam int year, Locale locale) {
        return Shown.pdf("so-chuyen-giao-" + year + ".pdf", book.print(reader, year, locale));
    }

    @GetMapping("/handovers/{id}/slip.pdf")
    ResponseEntity<byte[]> slip(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("phieu-giao-nhan.pdf", sheets.slip(reader, new HandoverId(id)));
    }

    @GetMapping("/handovers/{id}/contents.pdf")
    ResponseEntity<byte[]> contents(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("danh-muc-trong-bi.pdf", sheets.contents(reader, new HandoverId(id)));
    }

    @GetMapping("/handovers/{id}/envelopes.pdf")
    ResponseEntity<byte[]> envelopes(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("mat-bi.pdf", faces.print(reader, new HandoverId(id)));
    }
}
